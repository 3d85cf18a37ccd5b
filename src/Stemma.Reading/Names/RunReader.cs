using Stemma.Reading.Tokens;

namespace Stemma.Reading.Names;

/// <summary>Takes a run of capitalised words apart into title and name, people and what they precede, state and its body.</summary>
internal sealed class RunReader(TokenizedText text, WordCases cases)
{
    private const int LongestBody = 5;

    /// <summary>The names in a run; ascending, apart from one another; the last may reach beyond it over small words.</summary>
    public IEnumerable<NameCandidate> Read(TokenRange run)
    {
        run = WithoutOpening(run);
        if (run.Length == 0)
        {
            yield break;
        }

        var name = NameStart(run);
        if (name > run.Start)
        {
            var title = TitleStart(run, name);
            foreach (var before in ReadPlain(new TokenRange(run.Start, title)))
            {
                yield return before;
            }

            yield return Titled(run, title, name);
            yield break;
        }

        foreach (var candidate in ReadPlain(run))
        {
            yield return candidate;
        }
    }

    /// <summary>The run without a word that has its capital only because the sentence begins with it.</summary>
    private TokenRange WithoutOpening(TokenRange run)
    {
        var first = Word(run.Start);
        if (!cases.IsInitial(run.Start) || IsKnown(run))
        {
            return run;
        }

        var rest = new TokenRange(run.Start + 1, run.End);
        if (rest.Length == 0)
        {
            var isName = cases.IsSeenAsName(first) || Gazetteer.Find(first) is not null || IsSubject(run);
            return isName && !cases.IsCommon(first) ? run : rest;
        }

        if (!cases.IsCommon(first))
        {
            return run;
        }

        var last = Word(run.End - 1);
        var closes = NameWords.OrganisationHeads.Contains(last) || NameWords.PlaceHeads.Contains(last);
        return closes || NameWords.IsTitlePart(first) || !IsWordLike(run.Start + 1) ? run : rest;
    }

    private bool IsKnown(TokenRange run) =>
        NameWords.IsGiven(Word(run.Start)) && (run.Length > 1 || IsSubject(run))
        || Gazetteer.FindState(Phrase(run)) is not null
        || Gazetteer.Demonym(Word(run.Start)).Length > 0
        || WordCases.IsAllCapitals(text[run.Start]);

    private bool IsSubject(TokenRange run) =>
        run.End < text.Tokens.Length
        && (
            NameWords.SayingVerbs.Contains(Word(run.End))
            || text.IsPossessiveEnding(run.End)
            || cases.IsSeenAsName(Word(run.Start))
        );

    private bool IsWordLike(int at) => text.Tokens[at].Kind == TokenKind.Word && char.IsLetter(text[at][0]);

    /// <summary>Where the name starts that titles precede; the run's start where none does.</summary>
    private int NameStart(TokenRange run)
    {
        var last = Word(run.End - 1);
        var isInstitution = NameWords.OrganisationHeads.Contains(last) || NameWords.PlaceHeads.Contains(last);
        for (var at = run.End - 2; at >= run.Start; at--)
        {
            var word = Word(at);
            if (
                !(NameWords.IsTitle(word) || IsOpeningRole(run, at))
                || NameWords.IsTitlePart(Word(at + 1)) && at + 2 == run.End && !cases.IsSeenAsName(Word(at + 1))
            )
            {
                continue;
            }

            if (!char.IsUpper(text[at + 1][0]) && !WordCases.IsCapital(text[at + 1]))
            {
                return AfterComplement(run, at);
            }

            var isFullName = run.End - at > 2 && NameWords.IsGiven(Word(at + 1));
            return isInstitution && !isFullName && !IsShortTitle(word) ? run.Start : at + 1;
        }

        return run.Start;
    }

    /// <summary>«Strongman John Roe said»: a role that has its capital from the beginning of the sentence.</summary>
    private bool IsOpeningRole(TokenRange run, int at) =>
        at == run.Start && run.Length > 2 && cases.IsInitial(at) && NameWords.Roles.Contains(Word(at));

    /// <summary>«Secretary of State Jane Roe»: the name follows the office's complement.</summary>
    private int AfterComplement(TokenRange run, int title)
    {
        var at = title + 1;
        while (at < run.End && (!char.IsUpper(text[at][0]) || NameWords.IsCommon(Word(at)) && !NameWords.IsGiven(Word(at))))
        {
            at++;
        }

        return at < run.End ? at : run.Start;
    }

    private static bool IsShortTitle(string word) => word is "Mr" or "Mr." or "Mrs" or "Mrs." or "Ms" or "Ms." or "Dr" or "Dr.";

    private int TitleStart(TokenRange run, int name)
    {
        var start = name - 1;
        while (start > run.Start && (NameWords.IsTitlePart(Word(start - 1)) || IsOfficeWord(start - 1, run.Start)))
        {
            start--;
        }

        // «U.S. Vice Adm. Roe»: the state of a rank is part of it.
        return start == run.Start + 1 && name - start > 1 && text[run.Start].Contains('.') ? run.Start : start;
    }

    /// <summary>The small «of» of an office, and the noun after it.</summary>
    private bool IsOfficeWord(int at, int start) =>
        at > start
        && (
            text.Is(at, "of") && NameWords.IsTitle(Word(at - 1))
            || text.Is(at - 1, "of") && at - 1 > start && NameWords.IsTitle(Word(at - 2))
        );

    private NameCandidate Titled(TokenRange run, int title, int name)
    {
        var candidate = new NameCandidate(new TokenRange(title, run.End), Words(new TokenRange(name, run.End)))
        {
            Title = Phrase(new TokenRange(title, name)),
            Role = Phrase(new TokenRange(run.Start, name)),
        };
        candidate.Add(EntityType.Person, 6, $"title «{candidate.Title}»");
        return candidate;
    }

    private IEnumerable<NameCandidate> ReadPlain(TokenRange run)
    {
        if (
            run.Length > 1
            && text.Is(run.Start, "the")
            && Gazetteer.StateCode(Phrase(run with { Start = run.Start + 1 })).Length > 0
        )
        {
            run = run with { Start = run.Start + 1 };
        }

        while (run.Length > 0)
        {
            var people = PeopleLength(run);
            if (people == 0 || people < run.Length && StaysWhole(run))
            {
                yield return OfState(run) ?? new NameCandidate(run, Words(run));
                yield break;
            }

            var head = new TokenRange(run.Start, run.Start + people);
            yield return (people == run.Length ? OfState(head) : null) ?? People(head);
            run = new TokenRange(head.End, run.End);
        }
    }

    private NameCandidate People(TokenRange range)
    {
        var candidate = new NameCandidate(range, [Gazetteer.Demonym(Phrase(range))]);
        candidate.Add(EntityType.Group, 8, "a people’s name");
        return candidate;
    }

    /// <summary>How many words at the start name a people: <c>North Koreans</c> 2.</summary>
    private int PeopleLength(TokenRange run)
    {
        for (var length = Math.Min(3, run.Length); length > 0; length--)
        {
            if (Gazetteer.Demonym(Phrase(new TokenRange(run.Start, run.Start + length))).Length > 0)
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary><c>Indian Navy</c>, <c>Indian Ocean</c>: one name that begins with a people’s.</summary>
    private bool StaysWhole(TokenRange run)
    {
        var last = Word(run.End - 1);
        return NameWords.OrganisationHeads.Contains(last)
            || NameWords.PlaceHeads.Contains(last)
            || Gazetteer.Find(Phrase(run)) is not null
            || NameWords.OrganisationStarts.Contains(Word(run.Start + 1)) && run.Length > 2;
    }

    /// <summary>A body of a state: <c>Norway’s coast guard</c>, <c>Norwegian coast guard</c>, <c>Norway’s Security Service</c>; null where none follows.</summary>
    private NameCandidate? OfState(TokenRange owner)
    {
        var code = Gazetteer.StateCode(Phrase(owner));
        if (code.Length == 0)
        {
            return null;
        }

        var isPossessive = text.IsPossessiveEnding(owner.End) || text.Is(owner.End, "’") || text.Is(owner.End, "'");
        var body = owner.End + (isPossessive ? 1 : 0);
        var isPeople = Gazetteer.Demonym(Phrase(owner)).Length > 0;
        if (!isPossessive && !isPeople)
        {
            return null;
        }

        for (var end = Math.Min(body + LongestBody, text.Tokens.Length); end > body; end--)
        {
            var range = new TokenRange(body, end);
            if (text.Tokens[body].Kind == TokenKind.Word && NameWords.StateBodies.Contains(Phrase(range)))
            {
                var whole = new TokenRange(owner.Start, end);
                var candidate = new NameCandidate(whole, Words(whole)) { State = code, Body = Phrase(range).ToLowerInvariant() };
                candidate.Add(EntityType.Organisation, 8, "a body of a state");
                return candidate;
            }
        }

        return null;
    }

    private string[] Words(TokenRange range) =>
        [.. Enumerable.Range(range.Start, range.Length).Select(Word).Where(w => w is not ("," or "(" or ")"))];

    private string Phrase(TokenRange range) => range.Length == 1 ? Word(range.Start) : text.Source.ToString(text.SpanOf(range));

    private string Word(int at) => text[at].ToString();
}
