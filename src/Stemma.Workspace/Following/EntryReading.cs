using System.Collections.Immutable;
using Stemma.Comparing.Grouping;
using Stemma.Text;
using Stemma.Workspace.Formats.Captures;

namespace Stemma.Workspace.Following;

/// <summary>What came of reading an entry: one of the cases nested here.</summary>
public abstract record EntryReading
{
    private EntryReading(long entry) => Entry = entry;

    /// <summary>The number of the entry.</summary>
    public long Entry { get; }

    /// <summary>It has an article, or several.</summary>
    public sealed record Read : EntryReading
    {
        /// <param name="entry">The number of the entry.</param>
        /// <param name="capture">The bytes that were read.</param>
        /// <param name="articles">What they hold; at least one.</param>
        public Read(long entry, Capture capture, ImmutableArray<DraftedArticle> articles)
            : base(entry)
        {
            Capture = capture;
            Articles = articles;
        }

        /// <summary>The bytes that were read.</summary>
        public Capture Capture { get; }

        /// <summary>What they hold; at least one.</summary>
        public ImmutableArray<DraftedArticle> Articles { get; }
    }

    /// <summary>No article came of it.</summary>
    public sealed record Failed : EntryReading
    {
        /// <param name="entry">The number of the entry.</param>
        /// <param name="problem">What is wrong and what to do.</param>
        /// <param name="mayPass">True where the same page may come later.</param>
        /// <param name="retryAfter">How long its server asks to wait; null where it does not.</param>
        public Failed(long entry, Diagnostic problem, bool mayPass, TimeSpan? retryAfter)
            : base(entry)
        {
            Problem = problem;
            MayPass = mayPass;
            RetryAfter = retryAfter;
        }

        /// <summary>What is wrong and what to do.</summary>
        public Diagnostic Problem { get; }

        /// <summary>True where the same page may come later.</summary>
        public bool MayPass { get; }

        /// <summary>How long its server asks to wait; null where it does not.</summary>
        public TimeSpan? RetryAfter { get; }
    }
}

/// <summary>An article that is read and not placed yet.</summary>
/// <param name="Article">As the archive keeps it.</param>
/// <param name="Signature">What tells its event apart.</param>
public sealed record DraftedArticle(Article Article, ArticleSignature Signature);
