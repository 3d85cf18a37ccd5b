using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Stemma.Eval.NewsYear;

/// <summary>What the slots of an event's wordings hold: its figures, persons, places and days. Made of seeds whenever it is asked for.</summary>
/// <param name="kind">What happened.</param>
/// <param name="what">Where and when.</param>
/// <param name="seed">Of the event.</param>
/// <param name="atlas">The world.</param>
internal sealed class Setting(EventKind kind, NewsEvent what, ulong seed, Atlas atlas)
{
    private const int MinutesOfDay = 24 * 60;

    // Who holds an office of the state or of the town is in all articles of the year; others belong to one event.
    private static readonly ImmutableHashSet<string> OfState =
    [
        "president",
        "premier",
        "interior",
        "health",
        "transport",
        "labour",
        "foreign",
        "opposition",
        "defence",
    ];

    private static readonly string[] Counted = ["killed", "missing", "rescued", "injured"];

    private static readonly ImmutableHashSet<string> OfTown = ["mayor", "chief", "firechief", "doctor", "governor"];

    /// <summary>The measure that a slot counts; null where it is another kind of slot.</summary>
    public static string? MeasureIn(string slot) =>
        slot[0] == '#' ? slot.TrimStart('#').TrimEnd('+', '-', '<', '^').ToLowerInvariant() : null;

    /// <summary>Which of several choices this event has made, the same in all its articles.</summary>
    public int Choice(string name, int count) => new Chance(Chance.Mix(seed, Chance.Of(name))).Next(count);

    /// <summary>Writes what a slot holds.</summary>
    /// <param name="text">To which it is added.</param>
    /// <param name="slot"><c>#killed</c> for a figure, with <c>+</c> or <c>-</c> as others count it, <c>&lt;</c> as it was before, <c>^</c> how it has changed; <c>@witness</c> for a person; else a place, body or day.</param>
    /// <param name="item">For whom and when.</param>
    public void Write(StringBuilder text, string slot, in OutlineItem item)
    {
        switch (slot[0])
        {
            case '#':
                WriteFigure(text, slot.AsSpan(1), item);
                break;
            case '@':
                text.Append(PersonSlot(slot));
                break;
            default:
                text.Append(Named(slot, item));
                break;
        }
    }

    /// <summary>A figure as it stands at a stage.</summary>
    public int Figure(int measure, int stage)
    {
        var counted = kind.Measures[measure];
        if (counted.Course == Course.Total)
        {
            return Aboard(counted);
        }

        var chance = new Chance(Chance.Mix(seed, Chance.Of(counted.Name)));
        var final = Final(counted, ref chance);
        var begin = 0.35 + (0.6 * chance.Share());
        var gone = Math.Pow((double)stage / NewsEvent.LastStage, 0.8);
        var share = counted.Course switch
        {
            Course.Grows => begin + ((1 - begin) * gone),
            Course.Shrinks => 1 - (begin * gone),
            _ => 1,
        };
        return Math.Max(2, (int)Math.Round(final * share));
    }

    /// <summary>Where much is counted of one thing, much is of the others.</summary>
    private double Final(KindMeasure counted, ref Chance chance)
    {
        var scale = Math.Pow(new Chance(Chance.Mix(seed, Chance.Of("scale"))).Share(), 1.4);
        var share = (0.75 * scale) + (0.25 * chance.Share());
        return counted.Least * Math.Pow((double)counted.Most / counted.Least, share);
    }

    private int Aboard(KindMeasure counted)
    {
        var chance = new Chance(Chance.Mix(seed, Chance.Of(counted.Name)));
        var more = (int)Final(counted, ref chance);
        foreach (var name in Counted)
        {
            var at = kind.MeasureOf(name);
            more += at < 0 ? 0 : Math.Max(Figure(at, 0), Figure(at, NewsEvent.LastStage));
        }

        return more;
    }

    private void WriteFigure(StringBuilder text, ReadOnlySpan<char> slot, in OutlineItem item)
    {
        var mode = char.IsLetter(slot[^1]) ? ' ' : slot[^1];
        var name = slot.TrimEnd("+-<^");
        var atStart = char.IsUpper(name[0]);
        Span<char> small = stackalloc char[name.Length];
        name.ToLowerInvariant(small);
        var measure = kind.MeasureOf(small);
        var now = Figure(measure, item.Stage);
        var before = Figure(measure, Math.Max(0, item.Stage - 2));
        var value = mode switch
        {
            '+' => Math.Max(now + 1, (int)(now * (1.2 + (0.1 * Choice("higher", 8))))),
            '-' => Math.Max(2, (int)(now * (0.4 + (0.05 * Choice("lower", 9))))),
            '<' => Math.Min(before, now - 1),
            '^' => Math.Max(2, Math.Abs(now - before)),
            _ => now,
        };
        text.Append(atStart ? NumberWords.AtStart(value) : NumberWords.Within(value));
    }

    private string PersonSlot(string slot)
    {
        var dot = slot.IndexOf('.', StringComparison.Ordinal);
        var role = dot < 0 ? slot[1..] : slot[1..dot];
        var person = Cast(role);
        return (dot < 0 ? string.Empty : slot[(dot + 1)..]) switch
        {
            "last" => person.Last,
            "he" => person.IsWoman ? "she" : "he",
            "his" => person.IsWoman ? "her" : "his",
            "man" => person.IsWoman ? "woman" : "man",
            _ => $"{person.Given} {person.Last}",
        };
    }

    private Person Cast(string role)
    {
        var name = Chance.Of(role);
        var chance = new Chance(
            OfState.Contains(role) ? Chance.Mix(name, what.Country)
            : OfTown.Contains(role) ? Chance.Mix(name, (ulong)((what.Country * 1000) + what.Town))
            : Chance.Mix(seed, name)
        );
        return atlas.Person(what.Country, ref chance);
    }

    private string Named(string slot, in OutlineItem item) =>
        slot switch
        {
            "town" => atlas.Town(what.Country, what.Town),
            "near" => atlas.Town(what.Country, Other(what.Town, 1)),
            "far" => atlas.Town(what.Country, Other(what.Town, 2)),
            "capital" => atlas.Town(what.Country, 0),
            "province" => atlas.ProvinceOf(what.Country, what.Town),
            "country" => atlas.Country(what.Country),
            "people" => atlas.People(what.Country),
            "neighbour" => atlas.Country(Neighbour),
            "neighbours" => atlas.People(Neighbour),
            "day" => DayOf(what.Minute, item.Minute),
            "today" => WeekdayOf(item.Minute),
            "date" => DateOf(what.Minute),
            "source" => NewsOutlet.All[item.Source].Name,
            "year" => (2009 + Choice("year " + item.Fact.Name, 15)).ToString(CultureInfo.InvariantCulture),
            "month" => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(1 + Choice("month " + item.Fact.Name, 12)),
            _ => Body(slot),
        };

    /// <summary>A body, ship or street that is named after somebody: <c>company</c>, <c>group</c>.</summary>
    private string Body(string slot)
    {
        var chance = new Chance(Chance.Mix(slot == "party" ? (ulong)what.Country : seed, Chance.Of(slot)));
        var name = atlas.Surname(what.Country, ref chance);
        var endings = BodyNames.Of(slot);
        return string.Format(
            CultureInfo.InvariantCulture,
            endings[chance.Next(endings.Length)],
            name,
            atlas.People(what.Country)
        );
    }

    private int Neighbour => (what.Country + 1 + (int)(seed % 3)) % Atlas.Countries;

    private int Other(int town, int which) => (town + 1 + Choice(which == 1 ? "near" : "far", Atlas.Towns - 1)) % Atlas.Towns;

    /// <summary>The weekday, or the date where that could be another week's.</summary>
    private static string DayOf(int minute, int written) =>
        (written / MinutesOfDay) - (minute / MinutesOfDay) < 6 ? WeekdayOf(minute) : DateOf(minute);

    private static string WeekdayOf(int minute) =>
        CultureInfo.InvariantCulture.DateTimeFormat.GetDayName(YearOfNews.TimeOf(minute).DayOfWeek);

    private static string DateOf(int minute) => YearOfNews.TimeOf(minute).ToString("MMMM d", CultureInfo.InvariantCulture);
}
