using System.Text.Json;

namespace Stemma.Workspace.Formats.Exports.Linked;

/// <summary>The words of the provenance file and the terms that they stand for.</summary>
internal static class ProvenanceContext
{
    private static readonly (string Prefix, string Namespace)[] Prefixes =
    [
        ("prov", "http://www.w3.org/ns/prov#"),
        ("xsd", "http://www.w3.org/2001/XMLSchema#"),
        ("dcterms", "http://purl.org/dc/terms/"),
        ("foaf", "http://xmlns.com/foaf/0.1/"),
        ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
        ("schema", "https://schema.org/"),
        ("stemma", "urn:x-stemma:terms:"),
    ];

    private static readonly string[] Links =
    [
        "wasAttributedTo",
        "wasDerivedFrom",
        "wasRevisionOf",
        "wasQuotedFrom",
        "hadPrimarySource",
        "wasInfluencedBy",
        "wasGeneratedBy",
        "wasAssociatedWith",
        "used",
        "entity",
        "qualifiedDerivation",
    ];

    private static readonly (string Word, string Term, string? Type)[] Terms =
    [
        ("startedAtTime", "prov:startedAtTime", "xsd:dateTime"),
        ("endedAtTime", "prov:endedAtTime", "xsd:dateTime"),
        ("value", "prov:value", null),
        ("title", "dcterms:title", null),
        ("issued", "dcterms:issued", "xsd:date"),
        ("partOf", "dcterms:isPartOf", "@id"),
        ("address", "schema:url", "@id"),
        ("name", "foaf:name", null),
        ("comment", "rdfs:comment", null),
        ("kind", "stemma:kind", null),
        ("confidence", "stemma:confidence", "xsd:double"),
        ("decidedBy", "stemma:decidedBy", null),
    ];

    public static void Write(Utf8JsonWriter json) =>
        json.Object(
            "@context",
            () =>
            {
                foreach (var (prefix, space) in Prefixes)
                {
                    json.WriteString(prefix, space);
                }

                foreach (var link in Links)
                {
                    Term(json, link, "prov:" + link, "@id");
                }

                foreach (var (word, term, type) in Terms)
                {
                    Term(json, word, term, type);
                }
            }
        );

    private static void Term(Utf8JsonWriter json, string word, string term, string? type) =>
        json.Object(
            word,
            () =>
            {
                json.WriteString("@id", term);
                json.Optional("@type", type);
            }
        );
}
