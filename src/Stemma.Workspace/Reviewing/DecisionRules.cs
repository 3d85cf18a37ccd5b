namespace Stemma.Workspace.Reviewing;

/// <summary>What may be decided about what.</summary>
internal static class DecisionRules
{
    private const int LongestText = 4000;
    private const int LongestName = 200;

    /// <exception cref="DecisionRefusedException">It may not, and why.</exception>
    public static void Check(Act act, SubjectKind kind)
    {
        if (!Fits(act, kind))
        {
            throw new DecisionRefusedException(
                $"«{NameOf(act)}» cannot be decided about a {kind.ToString().ToLowerInvariant()}."
            );
        }

        switch (act)
        {
            case Act.CorrectClaim claim:
                CheckRange(claim.Low, claim.High);
                CheckText(claim.Source, LongestName, "The source");
                CheckText(claim.Place, LongestName, "The place");
                Refuse(claim == new Act.CorrectClaim(), "Nothing is corrected. Fill in at least one field.");
                Refuse(
                    claim.To < claim.From || (claim.From is null && claim.To is not null),
                    "The first day must not be after the last."
                );
                break;
            case Act.CorrectFigure figure:
                CheckRange(figure.Low, figure.High);
                Refuse(
                    figure.Low is null && figure.Best is null && figure.High is null,
                    "Nothing is corrected. Fill in at least one number."
                );
                Refuse(
                    figure.Best < 0 || figure.Best < figure.Low || figure.Best > figure.High,
                    "The most likely number must lie between the least and the most."
                );
                break;
            case Act.Note note:
                Refuse(string.IsNullOrWhiteSpace(note.Text), "The note is empty.");
                CheckText(note.Text, LongestText, "The note");
                break;
            case Act.Verify verify:
                CheckText(verify.VerifiedBy, LongestName, "The name of who verified it");
                break;
            case Act.Assign assign:
                CheckText(assign.To, LongestName, "The name");
                break;
        }
    }

    /// <exception cref="DecisionRefusedException">The reason is too long.</exception>
    public static void CheckWhy(string why) => CheckText(why, LongestText, "The reason");

    private static bool Fits(Act act, SubjectKind kind) =>
        act switch
        {
            Act.Accept => kind != SubjectKind.Story,
            Act.Reject => kind is not (SubjectKind.Story or SubjectKind.Article),
            Act.CorrectClaim => kind == SubjectKind.Claim,
            Act.CorrectFigure or Act.Grade => kind == SubjectKind.Figure,
            Act.Merge or Act.Split => kind is SubjectKind.Figure or SubjectKind.Entity or SubjectKind.QuoteGroup,
            Act.Relate => kind == SubjectKind.Relation,
            Act.Verify => kind == SubjectKind.Evidence,
            _ => true,
        };

    private static string NameOf(Act act) => act.GetType().Name.ToLowerInvariant();

    private static void CheckRange(long? low, long? high)
    {
        Refuse(low < 0 || high < 0, "A number must not be below 0.");
        Refuse(low > high, "The least must not be above the most.");
    }

    private static void CheckText(string? text, int longest, string what) =>
        Refuse(text?.Length > longest, $"{what} is longer than {longest} characters. Shorten it.");

    private static void Refuse(bool isWrong, string because)
    {
        if (isWrong)
        {
            throw new DecisionRefusedException(because);
        }
    }
}
