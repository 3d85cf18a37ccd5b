using System.Globalization;

namespace Stemma.Workspace.Formats.Feeds;

/// <summary>
/// Dates in words: RFC 822 (<c>Thu, 1 Jan 2004 19:48:21 GMT</c>), asctime, and what people write in their languages. Words that are not known, as those for the days of
/// the week, say nothing.
/// </summary>
internal static class WordDate
{
    /// <summary>Null where no day, month and year can be told for sure.</summary>
    public static FeedTime? Parse(string text)
    {
        var reading = new Reading();
        for (var at = new DateCursor(text); !at.IsAtEnd; )
        {
            reading.Step(at);
        }

        return reading.ToTime();
    }

    private sealed class Reading
    {
        private readonly List<string> numbers = [];
        private DateParts parts = new();
        private bool? isAfternoon;

        public void Step(DateCursor at)
        {
            if (char.IsAsciiDigit(at.Next))
            {
                Number(at);
            }
            else if (parts.Hour is not null && parts.Offset is null && at.Next is '+' or '-' && DateZones.Read(at) is { } offset)
            {
                parts = parts with { Offset = offset };
            }
            else if (at.Letters() is { Length: > 0 } word)
            {
                Word(word, at);
            }
            else
            {
                at.Skip();
            }
        }

        private void Number(DateCursor at)
        {
            var number = at.Digits();
            if (number.Length <= 2 && parts.Hour is null && at.Take(':'))
            {
                Time(number, at);
                return;
            }

            // East Asian dates put the unit after the number.
            at.Spaces();
            var unit = at.Next;
            var value = int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture);
            switch (unit)
            {
                case '年' or '년':
                    parts = parts with { Year = value };
                    break;
                case '月' or '월':
                    parts = parts with { Month = value };
                    break;
                case '日' or '일':
                    parts = parts with { Day = value };
                    break;
                case '時' or '时' or '시' or '点':
                    parts = parts with { Hour = value };
                    break;
                case '分' or '분':
                    parts = parts with { Minute = value };
                    break;
                case '秒' or '초':
                    parts = parts with { Second = value };
                    break;
                default:
                    numbers.Add(number);
                    return;
            }

            at.Skip();
        }

        private void Time(string hour, DateCursor at)
        {
            at.Spaces();
            var minute = at.Digits();
            var second = at.Take(':') ? at.Digits() : string.Empty;
            parts = parts with { Hour = Value(hour), Minute = Value(minute), Second = Value(second) };
            if (second.Length > 0 && at.Take('.'))
            {
                parts = parts with { Fraction = at.Fraction() };
            }
        }

        private void Word(string word, DateCursor at)
        {
            // «π.μ.», «p.m.»
            if (word.Length == 1 && at.Take('.') && at.Letters() is { Length: 1 } second)
            {
                word += second;
            }

            if (DateWords.IsAfternoon(word) is { } half)
            {
                isAfternoon = half;
            }
            else if (parts.Hour is not null && parts.Offset is null && DateZones.Read(word, at) is { } zone)
            {
                parts = parts with { Offset = zone };
            }
            else
            {
                // The last counts: a day of the week may be short for the same as a month, and stands before it (French «mar. 3 févr.»).
                parts = parts with
                {
                    Month = DateWords.Month(word) ?? parts.Month,
                };
            }
        }

        public FeedTime? ToTime()
        {
            if (!PlaceNumbers() || parts.Year is null || parts.Month is null || parts.Day is null)
            {
                return null;
            }

            return isAfternoon is { } half && parts.Hour is >= 1 and <= 12
                ? (parts with { Hour = (parts.Hour % 12) + (half ? 12 : 0) }).ToTime()
                : parts.ToTime();
        }

        /// <summary>Numbers without a unit: a day and a year about a month in words; three numbers where only one order is possible.</summary>
        private bool PlaceNumbers()
        {
            var values = numbers.ConvertAll(Value);
            switch (numbers)
            {
                case [{ Length: 4 }, { Length: <= 2 }] when parts.Month is not null:
                    parts = parts with { Year = values[0], Day = values[1] };
                    return true;
                case [{ Length: <= 2 }, { Length: 4 or 2 }] when parts.Month is not null:
                    parts = parts with { Day = values[0], Year = Year(numbers[1]) };
                    return true;
                case [{ Length: <= 2 }, { Length: <= 2 }, { Length: 4 }] when parts.Month is null:
                    return PlaceThree(values);
                case [{ Length: 4 }, { Length: <= 2 }, { Length: <= 2 }] when parts.Month is null:
                    parts = parts with { Year = values[0], Month = values[1], Day = values[2] };
                    return true;
                default:
                    return numbers.Count == 0;
            }
        }

        /// <summary>Which of the first two is the day and which the month is known only where one of them can be no month.</summary>
        private bool PlaceThree(List<int> values)
        {
            var (first, second, year) = (values[0], values[1], values[2]);
            parts = parts with { Year = year, Month = Math.Min(first, second), Day = Math.Max(first, second) };
            return first == second || Math.Max(first, second) > 12;
        }

        /// <summary>RFC 2822, 4.3.</summary>
        private static int Year(string digits) =>
            Value(digits)
            + (
                digits.Length > 2 ? 0
                : Value(digits) < 50 ? 2000
                : 1900
            );

        private static int Value(string digits) =>
            digits.Length == 0 ? 0 : int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
