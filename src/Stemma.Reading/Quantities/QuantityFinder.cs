using System.Collections.Immutable;
using Stemma.Reading.Times;
using Stemma.Reading.Tokens;
using Stemma.Text;

namespace Stemma.Reading.Quantities;

/// <summary>Reads the numbers of an article: words and digits, bounds, ranges, approximations, vague numbers.</summary>
public static class QuantityFinder
{
    /// <param name="text">The words.</param>
    /// <param name="times">Times: a number inside one is no quantity.</param>
    /// <returns>Ascending, apart from one another.</returns>
    public static ImmutableArray<Quantity> Find(TokenizedText text, ImmutableArray<TimeExpression> times)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = ImmutableArray.CreateBuilder<Quantity>();
        var (time, lastAge) = (0, int.MinValue);
        var before = default(TokenRange);
        foreach (var sentence in text.Sentences)
        {
            for (var at = sentence.Tokens.Start; at < sentence.Tokens.End; )
            {
                while (time < times.Length && times[time].Span.End <= text.Tokens[at].Span.Start)
                {
                    time++;
                }

                var wording = QuantityWording.Read(text, at, sentence.Tokens);
                var isTime = wording is not null && time < times.Length && times[time].Span.Overlaps(text.SpanOf(wording.Number));
                if (wording is not null && !isTime && Judge(text, sentence.Tokens, wording) is { } quantity)
                {
                    var isAge =
                        quantity.Kind == QuantityKind.Age || (quantity.Unit.IsEmpty && AgeReader.GoesOn(text, lastAge, at));
                    lastAge = isAge ? wording.All.End : int.MinValue;
                    found.Add(
                        isAge ? quantity with { Kind = QuantityKind.Age }
                        : wording.Form == NumberForm.Relative ? Relatives.Resolve(text, quantity, sentence.Tokens, before, found)
                        : quantity
                    );
                }

                at = wording is null ? at + 1 : KindJudge.EndOfRatio(text, wording.All.End);
            }

            before = sentence.Tokens;
        }

        return found.DrainToImmutable();
    }

    private static Quantity? Judge(TokenizedText text, TokenRange sentence, QuantityWording wording)
    {
        var (kind, rule) = KindJudge.Judge(
            text,
            sentence,
            wording.All,
            wording.Number,
            wording.Low ?? wording.High,
            wording.Form
        );
        var isOpen = wording.Form is NumberForm.Relative or NumberForm.Uncounted;
        if (kind is not { } known || (wording.Low is null && wording.High is null && known == QuantityKind.Count && !isOpen))
        {
            return null;
        }

        var unit = wording.Unit;
        if (known == QuantityKind.Ordinal && !IsOrdinalOfPerson(text, unit))
        {
            return null;
        }

        if (
            IsEmptyTalk(text, wording, unit)
            || IsListMarker(text, sentence, wording)
            || (known == QuantityKind.Count && IsCode(text, wording))
        )
        {
            return null;
        }

        var span = text.SpanOf(wording.All);
        return new Quantity(
            span,
            wording.Low,
            wording.High,
            wording.Approximate,
            Implied: false,
            text.Source.ToString(span),
            unit.Length > 0 ? text.SpanOf(unit) : new TextSpan(span.End, span.End),
            wording.All,
            known,
            Explanation.Of(known == QuantityKind.Count ? wording.Rule : rule)
        );
    }

    /// <summary><c>a third victim</c>; not so <c>fifth grade pupils</c>.</summary>
    private static bool IsOrdinalOfPerson(TokenizedText text, TokenRange unit) =>
        unit.Length > 0
        && text.Has(UnitReader.Head(text, unit), WordClass.Person)
        && !text.Is(unit.Start, "grade")
        && !text.Is(unit.Start, "year");

    /// <summary><c>both killed and wounded</c>, <c>no longer</c>, <c>a couple had</c>: words of number that count nothing.</summary>
    private static bool IsEmptyTalk(TokenizedText text, QuantityWording wording, TokenRange unit) =>
        wording.Form switch
        {
            NumberForm.Both => IsPairOfConjuncts(text, wording.All.End) || text.Has(wording.All.Start - 1, WordClass.Auxiliary),
            NumberForm.No => unit.Length == 0
                || !text.Has(UnitReader.Head(text, unit), WordClass.Person | WordClass.Plural)
                    && !UnitReader.IsPlural(text, UnitReader.Head(text, unit)),
            NumberForm.Phrase => unit.Length == 0 && text.Is(wording.Number.End - 1, "couple"),
            _ => false,
        };

    /// <summary>The <c>5.</c> that opens an item of a list.</summary>
    private static bool IsListMarker(TokenizedText text, TokenRange sentence, QuantityWording wording) =>
        wording.All.Start == sentence.Start
        && wording.All.Length == 1
        && wording.All.End + 1 < sentence.End
        && text[wording.All.End] is "." or ")";

    /// <summary>
    /// <c>09</c>, <c>188792</c>, <c>2013 suspect</c>: digits that number a thing. Whoever counts writes no leading zero, parts thousands by commas, and counts several.
    /// </summary>
    private static bool IsCode(TokenizedText text, QuantityWording wording)
    {
        const int thousands = 4;
        var digits = text[wording.Number.Start];
        if (wording.Number.Length != 1 || digits.ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        var isSeveral =
            wording.Unit.Length > 0
            && UnitReader.Head(text, wording.Unit) is var head
            && (UnitReader.IsPlural(text, head) || text.Has(head, WordClass.Plural | WordClass.Collective | WordClass.Pronoun));
        return (digits.Length > 1 && digits[0] == '0')
            || (digits.Length > thousands && wording.Unit.Length == 0)
            || (digits.Length >= thousands && wording.Unit.Length > 0 && !isSeveral);
    }

    /// <summary><c>both killed and wounded</c> counts nobody.</summary>
    private static bool IsPairOfConjuncts(TokenizedText text, int after)
    {
        for (var at = after; at < Math.Min(text.Tokens.Length, after + 5); at++)
        {
            if (text.Is(at, "and"))
            {
                return true;
            }
        }

        return false;
    }
}
