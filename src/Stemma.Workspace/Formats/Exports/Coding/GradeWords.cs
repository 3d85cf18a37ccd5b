using Stemma.Workspace.Reviewing;

namespace Stemma.Workspace.Formats.Exports.Coding;

/// <summary>Grades in a sentence.</summary>
internal static class GradeWords
{
    public static string Meaning(FigureGrade grade) =>
        grade switch
        {
            FigureGrade.Confirmed => "Whoever is responsible has accepted it.",
            FigureGrade.Fair => "Two or more credible and independent sources report it.",
            FigureGrade.Weak => "One source claims it.",
            FigureGrade.Contested => "Claims compete.",
            FigureGrade.Discounted => "Those counted were others than claimed, or it did not happen so.",
            _ => "It rests on one origin so far.",
        };
}
