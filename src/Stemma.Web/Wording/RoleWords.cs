using Stemma.Workspace.Accounts;

namespace Stemma.Web.Wording;

/// <summary>Roles in plain words.</summary>
internal static class RoleWords
{
    public static string Name(AccountRole role) =>
        role switch
        {
            AccountRole.Reader => "reader",
            AccountRole.Reviewer => "reviewer",
            _ => "editor",
        };

    public static string Of(AccountRole role) =>
        role switch
        {
            AccountRole.Reader => "Looks at everything and takes it away.",
            AccountRole.Reviewer => "Adds articles, and decides on what they say.",
            _ => "Also names, closes, merges and splits stories, takes articles out, and keeps the accounts.",
        };
}
