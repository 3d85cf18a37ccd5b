using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Stemma.Web.Components;

/// <summary>An SVG <c>text</c> element, which Razor's own <c>text</c> hides inside code.</summary>
public sealed class DrawnText : ComponentBase
{
    /// <summary>The class.</summary>
    [Parameter, EditorRequired]
    public required string Class { get; set; }

    /// <summary>Where its anchor stands, in pixels from the left.</summary>
    [Parameter, EditorRequired]
    public required int X { get; set; }

    /// <summary>Where its base line stands, in pixels from above.</summary>
    [Parameter, EditorRequired]
    public required int Y { get; set; }

    /// <summary>The words.</summary>
    [Parameter, EditorRequired]
    public required string Words { get; set; }

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", Class);
        builder.AddAttribute(2, "x", X.ToString(CultureInfo.InvariantCulture));
        builder.AddAttribute(3, "y", Y.ToString(CultureInfo.InvariantCulture));
        builder.AddContent(4, Words);
        builder.CloseElement();
    }
}
