using Stemma.Comparing.Reuse;
using Stemma.Reading;
using Stemma.Reading.Names;
using Stemma.Testing;
using Stemma.Text;

namespace Stemma.Comparing.Tests.Reuse;

/// <summary>A copy is found under what hides it.</summary>
public class DisguiseTests
{
    private const int Seed = 11;
    private const double NearlyAll = 0.9;
    private const double Most = 0.6;

    public static TheoryData<string> Articles { get; } =
    [
        .. Repository
            .Files("samples", "*.txt")
            .Where(file => file.Contains("/articles/", StringComparison.Ordinal))
            .Where(file => TextOf(file).Length > 1200),
    ];

    [Theory]
    [MemberData(nameof(Articles))]
    public void Finds_what_is_left_of_a_cut_text(string file)
    {
        var paragraphs = TextOf(file).Split("\n\n");
        ShouldTell(file, string.Join("\n\n", paragraphs[(paragraphs.Length / 2)..]), NearlyAll);
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void Finds_paragraphs_in_another_order(string file)
    {
        var paragraphs = TextOf(file).Split("\n\n");
        new Random(Seed).Shuffle(paragraphs);
        ShouldTell(file, string.Join("\n\n", paragraphs), NearlyAll);
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void Finds_letters_without_their_marks_and_small(string file) =>
        ShouldTell(file, PlainLetters.Of(TextOf(file)).Replace('’', '\''), NearlyAll);

    [Theory]
    [MemberData(nameof(Articles))]
    public void Finds_curved_marks_for_straight_ones(string file) =>
        ShouldTell(
            file,
            TextOf(file).Replace(" \"", " “", StringComparison.Ordinal).Replace('"', '”').Replace('\'', '’'),
            NearlyAll
        );

    [Theory]
    [MemberData(nameof(Articles))]
    public void Finds_compounds_written_apart(string file) => ShouldTell(file, TextOf(file).Replace('-', ' '), NearlyAll);

    [Theory]
    [MemberData(nameof(Articles))]
    public void Finds_American_for_British_spelling(string file)
    {
        var text = TextOf(file)
            .Replace("our", "or", StringComparison.Ordinal)
            .Replace("ise ", "ize ", StringComparison.Ordinal)
            .Replace("ised ", "ized ", StringComparison.Ordinal);
        ShouldTell(file, text, Most);
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void Finds_a_text_of_which_every_eighth_word_was_exchanged(string file) =>
        ShouldTell(file, Spun(TextOf(file), 8), Most);

    [Theory]
    [MemberData(nameof(Articles))]
    public void Finds_a_text_of_which_every_fifth_word_was_exchanged(string file) =>
        ShouldTell(file, Spun(TextOf(file), 5), Most);

    [Theory]
    [MemberData(nameof(Articles))]
    public void Finds_a_text_of_which_every_third_word_was_exchanged(string file) =>
        ShouldTell(file, Spun(TextOf(file), 3), Most);

    [Theory]
    [InlineData(
        "The harbour programme was organised by the labour centre of Ostrel.",
        "The harbor program was organized by the labor center of Ostrel."
    )]
    [InlineData(
        "Neighbours analysed the grey fibre and cancelled the theatre licence.",
        "Neighbors analyzed the gray fiber and canceled the theater license."
    )]
    [InlineData(
        "Mayor Zdeněk Šturma of Lysá opened the café at Český Brod on Friday.",
        "Mayor Zdenek Sturma of Lysa opened the cafe at Cesky Brod on Friday."
    )]
    [InlineData(
        "The well-known two-hour cease-fire talks of forty-two envoys went on.",
        "The well known two hour cease fire talks of 42 envoys went on."
    )]
    public void Takes_two_spellings_for_one_word(string one, string other) =>
        Assert.Contains(
            Shared(one, other),
            passage => passage.Kind == PassageKind.Verbatim && passage.From.Span.Length >= one.Length - 1
        );

    /// <summary>Of what a bare copy of the disguised text would tell, the share that the source tells.</summary>
    private static void ShouldTell(string file, string disguised, double share) =>
        Assert.InRange(LettersTold(TextOf(file), disguised), share * LettersTold(disguised, disguised), disguised.Length);

    private static int LettersTold(string source, string text)
    {
        const string headline = "Another headline\n\n";
        var told = new bool[headline.Length + text.Length];
        foreach (var passage in Shared(source, headline + text))
        {
            told.AsSpan(passage.To.Span.Start, passage.To.Span.Length).Fill(true);
        }

        return told.Count(letter => letter);
    }

    private static IReadOnlyList<Passage> Shared(string one, string other)
    {
        var index = new PassageIndex();
        index.Add(ArticleReader.Skim(Article.Of("one", one)));
        return index.PassagesOf(index.Add(ArticleReader.Skim(Article.Of("other", other))));
    }

    /// <summary>Another word, of no text, for one in so many of more than three letters.</summary>
    private static string Spun(string text, int every)
    {
        var left = every;
        var number = 0;
        var words = text.Split(' ').Select(word => word.Length > 3 && word.All(char.IsLower) && --left == 0 ? Other() : word);
        return string.Join(' ', words);

        string Other()
        {
            left = every;
            return "qu" + new string((char)('a' + number % 26), 2) + (char)('a' + number++ / 26 % 26);
        }
    }

    private static string TextOf(string file)
    {
        var content = File.ReadAllText(Repository.PathOf(file)).Trim();
        return content.StartsWith("---", StringComparison.Ordinal)
            ? content[(content.IndexOf("\n---", 3, StringComparison.Ordinal) + 4)..].Trim()
            : content;
    }
}
