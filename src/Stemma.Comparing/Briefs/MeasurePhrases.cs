using Stemma.Reading.Claims;

namespace Stemma.Comparing.Briefs;

/// <summary>Says what happened to those counted.</summary>
public static class MeasurePhrases
{
    /// <summary>As a participle: <c>killed or injured</c>.</summary>
    public static string Of(Measure measure) =>
        measure switch
        {
            Measure.Casualties => "killed or injured",
            Measure.Other => "counted",
            _ => measure.ToString().ToLowerInvariant(),
        };
}
