namespace Stemma.Eval.Lineage;

/// <summary>What a marked place of a source report holds, and so what passing it on may do to it.</summary>
internal enum SlotKind
{
    /// <summary>A number that stays as it is.</summary>
    Fact,

    /// <summary>A number that may become another.</summary>
    Number,

    /// <summary>A number with «at least» or the like, which may go.</summary>
    Bound,

    /// <summary>Killed or injured, of which one may go.</summary>
    Scope,

    /// <summary>A word of doubt on a number.</summary>
    Hedge,

    /// <summary>Who vouches for a number.</summary>
    Source,

    /// <summary>Who vouches for a number, where another may be put.</summary>
    Swap,

    /// <summary>What says that a number is not verified.</summary>
    Caveat,

    /// <summary>Words that somebody said, which may be cut.</summary>
    Short,

    /// <summary>Words that somebody said, which may come back in another wording.</summary>
    Reword,
}
