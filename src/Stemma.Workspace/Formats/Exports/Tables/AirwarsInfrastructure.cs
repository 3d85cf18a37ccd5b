namespace Stemma.Workspace.Formats.Exports.Tables;

/// <summary>Airwars' sheet of infrastructure: its columns and no row, for Stemma does not read what was destroyed.</summary>
internal static class AirwarsInfrastructure
{
    private const string Columns =
        "code infrastructure_group_name infrastructure_group_slug infrastructure_name infrastructure_slug infrastructure_affiliation_name "
        + "infrastructure_affiliation_slug infrastructure_declared_target_name infrastructure_declared_target_slug infrastructure_destruction_name "
        + "infrastructure_destruction_slug";

    public static CsvTable Of(ExportedStory story) => AirwarsRows.Table(story, Columns, _ => []);
}
