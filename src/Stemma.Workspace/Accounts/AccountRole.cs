namespace Stemma.Workspace.Accounts;

/// <summary>What an account may do; each may do what those before it may.</summary>
public enum AccountRole
{
    /// <summary>Looks at everything and takes it away.</summary>
    Reader,

    /// <summary>Adds articles, and decides on what they say.</summary>
    Reviewer,

    /// <summary>Names, closes, merges and splits stories, takes articles out of them, and keeps the accounts.</summary>
    Editor,
}
