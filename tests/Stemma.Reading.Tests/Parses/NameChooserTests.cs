using Stemma.Reading.Parses;

namespace Stemma.Reading.Tests.Parses;

public sealed class NameChooserTests
{
    [Fact]
    public void The_best_classes_that_fit_one_another_are_chosen()
    {
        var random = new Random(3);
        for (var run = 0; run < 50; run++)
        {
            var scores = Enumerable.Range(0, 3 * NameTags.Count).Select(_ => (float)random.Next(100)).ToArray();
            var names = new int[3];
            NameChooser.Choose(scores, NameTags.Count, new byte[3 * NameTags.Count], names);
            Assert.Equal(BestSum(scores), names.Select((tag, word) => scores[(word * NameTags.Count) + tag]).Sum());
            Assert.True(Fits(names));
        }
    }

    [Fact]
    public void No_name_is_left_open()
    {
        var scores = new float[NameTags.Count];
        scores[NameTags.Of(NameKind.Place, NameTags.Place.First)] = 9;
        scores[NameTags.Of(NameKind.Place, NameTags.Place.Only)] = 1;
        var names = new int[1];
        NameChooser.Choose(scores, NameTags.Count, new byte[NameTags.Count], names);
        Assert.Equal(NameTags.Of(NameKind.Place, NameTags.Place.Only), names[0]);
    }

    private static bool Fits(int[] names) =>
        names
            .Prepend(NameTags.Outside)
            .Zip(names.Append(NameTags.Outside))
            .All(pair => NameTags.MayFollow(pair.First, pair.Second));

    private static float BestSum(float[] scores)
    {
        const int count = NameTags.Count;
        var best = float.NegativeInfinity;
        for (var choice = 0; choice < count * count * count; choice++)
        {
            int[] names = [choice % count, choice / count % count, choice / count / count];
            if (Fits(names))
            {
                best = Math.Max(best, names.Select((tag, word) => scores[(word * count) + tag]).Sum());
            }
        }

        return best;
    }
}
