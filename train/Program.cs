using System.CommandLine;
using Stemma.Train;

// Makes the models that Stemma ships from open data: docs/models.md is the recipe in words.
var data = new Option<DirectoryInfo>("--data")
{
    Description = "The folder with treebanks/ and names-in-text/.",
    Required = true,
};
data.AcceptExistingOnly();
var root = new RootCommand("Makes the models that Stemma ships, from open data.");

var all = new Command("all", "Makes every model, in order.") { data };
all.SetAction(parsed => Run(Recipes.All, parsed.GetValue(data)!));
root.Add(all);
foreach (var recipe in Recipes.All)
{
    var one = new Command(recipe.Name, recipe.Makes) { data };
    one.SetAction(parsed => Run([recipe], parsed.GetValue(data)!));
    root.Add(one);
}

return root.Parse(args).Invoke();

static int Run(IEnumerable<Recipe> recipes, DirectoryInfo data)
{
    foreach (var recipe in recipes)
    {
        Console.Error.WriteLine($"{recipe.Name}: {recipe.Makes}");
        recipe.Make(data.FullName);
    }

    return 0;
}
