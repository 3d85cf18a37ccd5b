using Stemma.Reading.Sentences;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Names;

/// <summary>Finds runs of capitalised words, with the small words and marks that belong inside names.</summary>
internal sealed class RunFinder(TokenizedText text, WordCases cases)
{
    /// <summary>The runs of one plain sentence; ascending.</summary>
    public IEnumerable<TokenRange> Find(Sentence sentence)
    {
        for (var at = sentence.Tokens.Start; at < sentence.Tokens.End; )
        {
            if (!Starts(at))
            {
                at++;
                continue;
            }

            var end = End(at, sentence.Tokens.End);
            yield return new TokenRange(at, end);
            at = end;
        }
    }

    private bool Starts(int at) =>
        IsNameWord(at)
        && !(cases.IsInitial(at) && NameWords.Starters.Contains(Word(at)))
        && (!text.Is(at, "the") || (IsNameWord(at + 1) && !cases.IsInitial(at)));

    /// <summary>A capitalised word that is no day or month.</summary>
    private bool IsNameWord(int at) =>
        at < text.Tokens.Length
        && text.Tokens[at].Kind == TokenKind.Word
        && WordCases.IsCapital(text[at])
        && !NameWords.Never.Contains(Word(at));

    private int End(int start, int limit)
    {
        var end = start + 1;
        while (end < limit)
        {
            var next = Next(start, end, limit);
            if (next == end)
            {
                return end;
            }

            end = next;
        }

        return end;
    }

    /// <summary>Where the run goes on to after <paramref name="end"/>; <paramref name="end"/> itself where it stops.</summary>
    private int Next(int start, int end, int limit)
    {
        var word = text[end];
        if (IsNameWord(end))
        {
            return text.Is(end, "the") || NameWords.Starters.Contains(Word(end)) && !text.Is(end, "No") ? end : end + 1;
        }

        if (text.Tokens[end].Kind == TokenKind.Number)
        {
            return NumberEnd(start, end);
        }

        if (text.Tokens[end].Kind == TokenKind.Word)
        {
            return WordEnd(start, end, limit);
        }

        return word[0] switch
        {
            '&' when IsNameWord(end + 1) && end + 1 < limit => end + 2,
            ',' => CommaEnd(end, limit),
            '"' or '“' or '\'' or '‘' or '(' => NicknameEnd(start, end, limit),
            '’'
            or '\'' when IsNameWord(end + 1) && end + 1 < limit && text[end - 1][^1] == 's' && cases.IsCommon(Word(end - 1)) =>
                end + 2,
            _ => end,
        };
    }

    /// <summary><c>Highway 81</c>, <c>KOB 4</c>; not a number that counts what follows.</summary>
    private int NumberEnd(int start, int end)
    {
        var isRoad =
            NameWords.PlaceStarts.Contains(Word(end - 1))
            || Word(end - 1) is "Street" or "Road" or "Channel" or "Area" or "Zone" or "Block" or "Terminal" or "Gate";
        var isStation =
            end == start + 1 && WordCases.IsAllCapitals(text[end - 1]) && text[end].Length <= 2 && !IsFollowedBySmallNoun(end);
        return (isRoad || isStation) && text[end].Length <= 4 && char.IsAsciiDigit(text[end][^1]) ? end + 1 : end;
    }

    private bool IsFollowedBySmallNoun(int at) =>
        at + 1 < text.Tokens.Length
        && text.Tokens[at + 1].Kind == TokenKind.Word
        && char.IsLower(text[at + 1][0])
        && !NameWords.SayingVerbs.Contains(Word(at + 1));

    private int WordEnd(int start, int end, int limit)
    {
        var word = Word(end);
        var after = end + 1;
        if (after >= limit)
        {
            return end;
        }

        switch (word)
        {
            case "'s" or "’s" or "'S" or "’S":
                return IsNameWord(after) && GoesOnAfterPossessive(start, end, limit) ? after + 1 : end;
            case "of":
                return OfEnd(start, end, limit);
            case "and":
                return AndEnd(start, end, limit);
            case "for" or "on" or "to" or "against" or "with" or "in" or "at":
                after += text.Is(after, "the") ? 1 : 0;
                return IsNameWord(after) && after < limit && HasOrganisationStart(start, end) && TakesPreposition(word, after)
                    ? after + 1
                    : end;
            default:
                return ParticleEnd(end, limit);
        }
    }

    private bool TakesPreposition(string preposition, int after) =>
        preposition is "at" or "in" or "with"
            ? false
            : NameWords.IsCommon(Word(after)) && Gazetteer.StateCode(Word(after)).Length == 0;

    /// <summary><c>Sheriff’s Department</c>, <c>St. Mary’s Parish</c>: a common noun or a saint owns, and a head closes.</summary>
    private bool GoesOnAfterPossessive(int start, int possessive, int limit)
    {
        var owner = Word(possessive - 1);
        var isSaint = possessive - 2 >= start && Word(possessive - 2) is "St." or "St" or "Saint";
        return isSaint || NameWords.IsCommon(owner) && HeadFollows(possessive + 1, limit) && !NameWords.IsGiven(owner);
    }

    private bool HeadFollows(int at, int limit)
    {
        var last = at;
        while (last < limit && IsNameWord(last))
        {
            last++;
        }

        return last > at && IsHead(Word(last - 1));
    }

    private static bool IsHead(string word) => NameWords.OrganisationHeads.Contains(word) || NameWords.PlaceHeads.Contains(word);

    private bool HasOrganisationStart(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (NameWords.OrganisationStarts.Contains(Word(at)))
            {
                return true;
            }
        }

        return false;
    }

    private int OfEnd(int start, int end, int limit)
    {
        var after = end + (text.Is(end + 1, "the") ? 2 : 1);
        if (after >= limit || !IsNameWord(after))
        {
            return end;
        }

        var before = Word(end - 1);
        var isOrganisation = NameWords.OrganisationStarts.Contains(before) || NameWords.OrganisationHeads.Contains(before);
        var isPlace =
            before
            is "Gulf"
                or "Strait"
                or "Straits"
                or "Bay"
                or "Sea"
                or "Horn"
                or "Isle"
                or "Isles"
                or "Republic"
                or "Kingdom"
                or "Commonwealth"
                or "State"
                or "States"
                or "Cape"
                or "District"
                or "Union"
                or "Port"
                or "City"
                or "Cathedral"
                or "Lady"
                or "Valley"
                or "Tower"
                or "Bank"
                or "House"
                or "Duchy"
                or "Emirate"
                or "Province"
                or "Territory"
                or "Federation"
                or "Coast"
                or "Church"
                or "Temple"
                or "Mount";
        var isOffice = NameWords.IsTitle(before) && NameWords.IsCommon(Word(after)) && !NameWords.IsGiven(Word(after));
        return isOrganisation || isPlace || isOffice ? after + 1 : end;
    }

    /// <summary>Two common nouns of one name (<c>Boys and Girls Club</c>), or one state's name.</summary>
    private int AndEnd(int start, int end, int limit)
    {
        var after = end + 1 + (text.Is(end + 1, "the") ? 1 : 0);
        if (after >= limit || !IsNameWord(after))
        {
            return end;
        }

        if (Gazetteer.FindState(text.Source.ToString(text.SpanOf(new TokenRange(start, after + 1)))) is not null)
        {
            return after + 1;
        }

        var (before, next) = (Word(end - 1), Word(after));
        var areCommon = NameWords.IsCommon(before) && NameWords.IsCommon(next) && !IsPersonal(before) && !IsPersonal(next);
        return areCommon && (HasOrganisationStart(start, end - 1) || HeadFollows(after, limit)) ? after + 1 : end;
    }

    private static bool IsPersonal(string word) =>
        NameWords.IsTitlePart(word) || Gazetteer.Find(word) is not null || Gazetteer.Demonym(word).Length > 0;

    private int ParticleEnd(int end, int limit)
    {
        var after = end;
        while (after < limit && after - end < 3 && NameWords.Particles.Contains(Word(after)) && char.IsLower(text[after][0]))
        {
            after++;
        }

        return after > end && after < limit && IsNameWord(after) ? after + 1 : end;
    }

    /// <summary><c>, Jr.</c> and <c>, Inc.</c></summary>
    private int CommaEnd(int end, int limit) =>
        end + 1 < limit
        && Word(end + 1) is "Jr." or "Jr" or "Sr." or "Sr" or "II" or "III" or "IV" or "Inc." or "Inc" or "Ltd" or "Ltd." or "LLC"
            ? end + 2
            : end;

    /// <summary>A name in quotation marks between first and last name: <c>Anna “Nan” Roe</c>.</summary>
    private int NicknameEnd(int start, int end, int limit)
    {
        for (var close = end + 2; close < Math.Min(limit, end + 4); close++)
        {
            var mark = text[close][0];
            if (mark is '"' or '”' or '\'' or '’' or ')' && text.Tokens[close].Span.Length == 1)
            {
                var isInside = IsNameWord(end + 1) && close + 1 < limit && IsNameWord(close + 1);
                var isQuoted = text[end][0] != '(' || NameWords.IsGiven(Word(start));
                return isInside && isQuoted && !WordCases.IsAllCapitals(text[end + 1]) ? close + 2 : end;
            }
        }

        return end;
    }

    private string Word(int at) => text[at].ToString();
}
