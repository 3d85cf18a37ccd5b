using System.Text.Json;
using System.Text.Json.Nodes;

namespace Stemma.Eval.Tests;

/// <summary>Writes the story that a gold file would like to see, and with <c>blur</c> above 0 one that gets that share of everything wrong.</summary>
/// <remarks>Works on plain JSON, so that a scorer is tested against the format and not against itself.</remarks>
internal sealed class GoldEcho
{
    private readonly Random random;
    private readonly double blur;
    private readonly JsonNode gold;
    private readonly SortedDictionary<string, string> texts;
    private readonly Dictionary<string, string> claimIds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> quoteIds = new(StringComparer.Ordinal);

    private GoldEcho(JsonNode gold, SortedDictionary<string, string> texts, int seed, double blur) =>
        (this.gold, this.texts, random, this.blur) = (gold, texts, new Random(seed), blur);

    /// <param name="gold">A gold file.</param>
    /// <param name="texts">The articles' texts by file name without extension.</param>
    /// <param name="seed">Chooses what is wrong.</param>
    /// <param name="blur">Share of wrong things, 0 to 1.</param>
    /// <returns>A story as JSON.</returns>
    public static string Story(string gold, SortedDictionary<string, string> texts, int seed, double blur) =>
        new GoldEcho(JsonNode.Parse(gold)!, texts, seed, blur)
            .Write()
            .ToJsonString(new JsonSerializerOptions { WriteIndented = true });

    private JsonObject Write() =>
        new()
        {
            ["schema"] = "stemma/story/1",
            ["articles"] = List(texts, text => Article(text.Key, text.Value)),
            ["claims"] = Maybe(List(Gold("claims"), Claim)),
            ["figures"] = List(Gold("figures"), Figure),
            ["quotes"] = List(Gold("quotes"), Quote),
            ["quoteGroups"] = List(Gold("quoteGroups"), group => new JsonObject { ["quotes"] = Ids(group!.AsArray(), quoteIds) }),
            ["relations"] = List(RelationPairs(), Relation),
            ["entities"] = List(
                Gold("entities", "same").Concat(Gold("entities", "different").Where(_ => Goes(wrong: true))),
                Entity
            ),
            ["drifts"] = List(Gold("drifts"), Drift),
            ["caveats"] = List(
                Gold("caveats"),
                caveat => new JsonObject { ["span"] = Span(Text(caveat, "article"), Text(caveat, "snippet")) }
            ),
            ["evidence"] = List(Gold("evidence"), Evidence),
        };

    private JsonObject Article(string stem, string text) =>
        new()
        {
            ["id"] = "a" + stem,
            ["name"] = Wrong() ? $"folder/{stem}.txt" : $"{stem}.txt",
            ["text"] = text,
            ["published"] = Window(gold["published"]?[stem]),
            ["boilerplate"] = List(Gold("boilerplate", stem), snippet => Span(stem, snippet!.GetValue<string>())),
        };

    private JsonObject? Window(JsonNode? wanted) =>
        wanted is null || Wrong() ? null
        : Wrong()
            ? new JsonObject
            {
                ["from"] = wanted[0]!.DeepClone(),
                ["to"] = Pick<JsonNode?>(null, "2031-01-01", "soon", wanted[1] + "T08:00:00Z"),
            }
        : new JsonObject { ["from"] = wanted[0]!.DeepClone(), ["to"] = wanted[1]!.DeepClone() };

    private JsonObject Claim(JsonNode? claim)
    {
        var id = NewId("c", claim, claimIds);
        return new JsonObject
        {
            ["id"] = id,
            ["measure"] = Wrong() ? Pick("killed", "injured", "other") : One(claim!["measure"]),
            ["count"] = new JsonObject
            {
                ["low"] = Wrong() ? 3 : One(claim!["low"]),
                ["high"] = Wrong() ? null : One(claim!["high"]),
                ["implied"] = Wrong(),
                ["wording"] = Text(claim, "snippet"),
                ["span"] = Span(Text(claim, "article"), Text(claim, "snippet")),
            },
            ["subject"] =
                Words(claim!["subject"]).FirstOrDefault() is { } subject && !Wrong()
                    ? new JsonObject { ["text"] = "the " + subject }
                    : null,
            ["places"] = List(Words(claim["places"]), place => new JsonObject { ["text"] = place }),
            ["time"] =
                claim["time"] is { } time && !Wrong()
                    ? new JsonObject { ["from"] = time[0] + "T00:00:00Z", ["to"] = time[1]!.DeepClone() }
                    : null,
            ["attribution"] = Maybe(
                List(Words(claim["source"]).Take(1), source => new JsonObject { ["source"] = source.ToUpperInvariant() })
            ),
            ["hedges"] = List(Words(claim["hedges"]), hedge => JsonValue.Create(hedge)),
        };
    }

    private JsonObject Figure(JsonNode? figure) =>
        new()
        {
            ["claims"] = Ids(figure!["claims"]!.AsArray(), claimIds),
            ["independentOrigins"] = Wrong() ? 2 : figure["origins"]?.DeepClone(),
        };

    private JsonObject Quote(JsonNode? quote) =>
        new()
        {
            ["id"] = NewId("q", quote, quoteIds),
            ["span"] = Span(Text(quote, "article"), Text(quote, "snippet")),
            ["text"] = Text(quote, "snippet"),
            ["form"] = Wrong() ? "indirect" : "direct",
            ["speaker"] = Wrong()
                ? null
                : new JsonObject { ["text"] = "he", ["name"] = Words(quote!["speaker"]).FirstOrDefault() },
        };

    private IEnumerable<JsonNode?> RelationPairs() =>
        Gold("relations", "derived")
            .Concat(Gold("relations", "derivedUndirected"))
            .Concat(Gold("relations", "notDerived").Where(_ => Goes(wrong: true)));

    private JsonObject Relation(JsonNode? pair)
    {
        var (from, to) = Wrong() ? (1, 0) : (0, 1);
        return new JsonObject
        {
            ["from"] = Wrong() ? "nobody" : "a" + pair![from],
            ["to"] = "a" + pair![to],
            ["kind"] = Wrong() ? "common-source" : Pick("copy", "rewrite", "excerpt"),
        };
    }

    private JsonObject Entity(JsonNode? names) =>
        new()
        {
            ["id"] = $"e{random.Next()}",
            ["name"] = Words(names).FirstOrDefault(),
            ["variants"] = List(Words(names), name => new JsonObject { ["text"] = Wrong() ? name.ToUpperInvariant() : name }),
        };

    private JsonObject Drift(JsonNode? drift)
    {
        var (from, to) = Wrong() ? ("to", "from") : ("from", "to");
        return new JsonObject
        {
            ["kind"] = Wrong() ? "number-changed" : Text(drift, "kind"),
            ["from"] = IdOf(Text(drift, from)),
            ["to"] = IdOf(Text(drift, to)),
        };
    }

    private JsonObject Evidence(JsonNode? item) =>
        new()
        {
            ["kind"] = Wrong() ? "audio" : Text(item, "kind"),
            ["mentions"] = List(
                item!["mentions"]!.AsArray(),
                mention => Span(mention![0]!.GetValue<string>(), mention[1]!.GetValue<string>())
            ),
        };

    // Now and then a few characters off, somewhere else, the wrong way round, or missing.
    private JsonObject? Span(string stem, string snippet)
    {
        var text = texts[stem];
        var start = text.IndexOf(snippet, StringComparison.Ordinal);
        start = start < 0 || Wrong() && Wrong() ? random.Next(Math.Max(1, text.Length - snippet.Length)) : start;
        var end = Math.Min(text.Length, start + snippet.Length);
        (start, end) = Wrong() ? (Math.Max(0, start - random.Next(8)), Math.Max(0, end - random.Next(8))) : (start, end);
        return Wrong() && Wrong()
            ? null
            : new JsonObject
            {
                ["article"] = "a" + stem,
                ["start"] = start,
                ["end"] = end,
            };
    }

    private string? IdOf(string goldId) => claimIds.GetValueOrDefault(goldId) ?? quoteIds.GetValueOrDefault(goldId);

    private static string NewId(string letter, JsonNode? item, Dictionary<string, string> ids) =>
        ids[Text(item, "id")] = $"{letter}{ids.Count}";

    private JsonArray Ids(JsonArray golds, Dictionary<string, string> ids)
    {
        var known = golds
            .Select(id => ids.GetValueOrDefault(id!.GetValue<string>()))
            .OfType<string>()
            .Where(_ => !Wrong())
            .ToList();
        return
        [
            .. (Wrong() && ids.Count > 0 ? known.Append(ids.Values.ElementAt(random.Next(ids.Count))) : known).Select(id =>
                JsonValue.Create(id)
            ),
        ];
    }

    private IEnumerable<JsonNode?> Gold(params string[] path) =>
        path.Aggregate<string, JsonNode?>(gold, (node, name) => node?[name])?.AsArray() ?? Enumerable.Empty<JsonNode?>();

    private JsonArray List<T>(IEnumerable<T> items, Func<T, JsonNode?> write) =>
        [.. items.Where(_ => Goes(wrong: false)).Select(write).Where(node => node is not null)];

    private JsonArray? Maybe(JsonArray list) => Wrong() && Wrong() && Wrong() ? null : list;

    private bool Wrong() => random.NextDouble() < blur;

    private bool Goes(bool wrong) => Wrong() == wrong;

    private T Pick<T>(params T[] choices) => choices[random.Next(choices.Length)];

    private static string Text(JsonNode? node, string name) => node![name]!.GetValue<string>();

    private static JsonNode? One(JsonNode? node) =>
        (node is JsonArray list ? list.FirstOrDefault(value => value is not null) : node)?.DeepClone();

    private static IEnumerable<string> Words(JsonNode? node) => node?.AsArray().Select(word => word!.GetValue<string>()) ?? [];
}
