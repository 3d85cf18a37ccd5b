namespace Stemma.Train.Parses;

/// <summary>One worker's gradients of all parameters.</summary>
internal sealed class GradientSet(ParserParameters parameters)
{
    private readonly Gradient[] gradients = [.. parameters.All.Select(p => new Gradient(p))];

    public Gradient this[Parameter parameter] => gradients[parameter.Index];

    public IReadOnlyList<Gradient> All => gradients;

    /// <summary>Adds all to another worker's, and leaves nothing here.</summary>
    public void MoveTo(GradientSet other)
    {
        for (var i = 0; i < gradients.Length; i++)
        {
            gradients[i].MoveTo(other.gradients[i]);
        }
    }
}
