using System.Collections.Immutable;
using Stemma.Reading.Pages;
using Stemma.Text;

namespace Stemma.Reading.Names;

/// <summary>Finds the outlets and agencies that an article says it drew on.</summary>
public static class CreditFinder
{
    private sealed record Mention(string Name, TextSpan Span, string Rule);

    /// <returns>By first span.</returns>
    public static ImmutableArray<Credit> Find(
        Article article,
        TokenizedText text,
        ImmutableArray<Entity> entities,
        ImmutableArray<Boilerplate> boilerplate
    )
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(text);
        var own = OwnOutlet.Of(article);
        var mentions = Mentions(text, boilerplate).Where(mention => !own.Is(mention.Name)).ToList();
        var edges = Edges(entities);
        return
        [
            .. mentions
                .GroupBy(mention => OwnOutlet.Squeeze(mention.Name), StringComparer.Ordinal)
                .Select(group => CreditOf(group.ToList(), edges))
                .OrderBy(credit => credit.Spans[0]),
        ];
    }

    private static Credit CreditOf(List<Mention> mentions, Dictionary<int, EntityRef> edges) =>
        new(
            mentions[0].Name,
            EntityAt(edges, mentions),
            [.. mentions.Select(mention => mention.Span).Order()],
            Explanation.Of(mentions[0].Rule)
        );

    private static IEnumerable<Mention> Mentions(TokenizedText text, ImmutableArray<Boilerplate> boilerplate)
    {
        var next = 0;
        foreach (var sentence in text.Sentences)
        {
            while (next < boilerplate.Length && boilerplate[next].Span.End <= sentence.Span.Start)
            {
                next++;
            }

            var beside = next < boilerplate.Length && boilerplate[next].Span.Overlaps(sentence.Span) ? boilerplate[next] : null;
            for (var at = sentence.Tokens.Start; at < sentence.Tokens.End; )
            {
                var outlet = CreditContext.IsNamedSource(text, at)
                    ? OutletReader.ReadNamedSource(text, at, sentence.Tokens.End)
                    : OutletReader.Read(text, at, sentence.Tokens.End);
                if (outlet is { } named)
                {
                    var span = text.SpanOf(named.Tokens);
                    var rule =
                        beside is not null && beside.Span.Contains(span)
                            ? InBoilerplate(beside)
                            : CreditContext.Read(text, named.Tokens, sentence);
                    if (rule is not null)
                    {
                        yield return new Mention(named.Name, span, rule);
                    }
                }

                at = outlet?.Tokens.End ?? at + 1;
            }
        }
    }

    /// <summary>Beside the reporting, a picture's credit, a caption or a copyright names where it came from; an advertisement does not.</summary>
    private static string? InBoilerplate(Boilerplate beside) =>
        beside.Kind switch
        {
            BoilerplateKind.Credit => "credit.credit-line",
            BoilerplateKind.Caption => "credit.caption",
            BoilerplateKind.Policy => "credit.copyright",
            _ => null,
        };

    /// <summary>Which entity is mentioned from each place, and up to it.</summary>
    private static Dictionary<int, EntityRef> Edges(ImmutableArray<Entity> entities)
    {
        var edges = new Dictionary<int, EntityRef>();
        for (var i = 0; i < entities.Length; i++)
        {
            foreach (var mention in entities[i].Mentions)
            {
                edges.TryAdd(mention.Span.Start, new EntityRef(i));
                edges.TryAdd(-mention.Span.End, new EntityRef(i));
            }
        }

        return edges;
    }

    private static EntityRef EntityAt(Dictionary<int, EntityRef> edges, List<Mention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (edges.TryGetValue(mention.Span.Start, out var entity) || edges.TryGetValue(-mention.Span.End, out entity))
            {
                return entity;
            }
        }

        return EntityRef.None;
    }
}
