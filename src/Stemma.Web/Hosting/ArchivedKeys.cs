using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Stemma.Workspace;

namespace Stemma.Web.Hosting;

/// <summary>Keeps the framework's signing keys in the archive.</summary>
/// <param name="archive">Where.</param>
internal sealed class ArchivedKeys(Archive archive) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => [.. SigningKeys.Read(archive).Select(xml => XElement.Parse(xml))];

    public void StoreElement(XElement element, string friendlyName) =>
        SigningKeys.KeepAsync(archive, friendlyName, element.ToString(SaveOptions.DisableFormatting)).GetAwaiter().GetResult();
}
