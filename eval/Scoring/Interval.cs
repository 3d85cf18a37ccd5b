namespace Stemma.Eval.Scoring;

/// <summary>Where a score would likely lie on other data of the same kind.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
internal readonly record struct Interval(double Low, double High);
