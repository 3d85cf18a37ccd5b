using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Stemma.Workspace.Notifying;

namespace Stemma.Workspace.Storage;

/// <summary>Who is told what moved, and how far each has been told.</summary>
internal static class SubscriptionRows
{
    private const string Columns = """
        select number as Number, kind as Kind, target as Target, words as Words, coalesce(story, 0) as Story, secret as Secret,
            state as State, added_at as AddedAt, added_by as AddedBy, seen as Seen, delivery as Delivery, batch as Batch,
            tries as Tries, due_at as DueAt, problem as Problem, delivered as Delivered, delivered_at as DeliveredAt
        from subscription
        """;

    public static long Add(DbConnection connection, DbTransaction transaction, SubscriptionRow row) =>
        connection.ExecuteScalar<long>(
            """
            insert into subscription (kind, target, words, story, secret, added_at, added_by, seen, due_at)
            values (@Kind, @Target, @Words, nullif(@Story, 0), @Secret, @AddedAt, @AddedBy, @Seen, @DueAt) returning number
            """,
            row,
            transaction
        );

    /// <summary>All, in the order in which they were added.</summary>
    public static ImmutableArray<SubscriptionRow> All(DbConnection connection, DbTransaction? transaction = null) =>
        [.. connection.Query<SubscriptionRow>($"{Columns} order by number", transaction: transaction)];

    /// <exception cref="NotifyRefusedException">There is none of that number.</exception>
    public static SubscriptionRow Get(DbConnection connection, long number, DbTransaction? transaction = null) =>
        connection.QuerySingleOrDefault<SubscriptionRow>($"{Columns} where number = @number", new { number }, transaction)
        ?? throw new NotifyRefusedException($"There is no subscription {number}. «stemma notify list» shows those there are.");

    /// <summary>Those to whom something may have to be sent now, and nobody is sending it.</summary>
    public static ImmutableArray<SubscriptionRow> Due(DbConnection connection, string now) =>
        [
            .. connection.Query<SubscriptionRow>(
                $"""
                {Columns}
                where state = 'active' and due_at <= @now and leased_until <= @now
                    and (delivery <> '' or seen < (select coalesce(max(number), 0) from movement))
                order by due_at, number
                """,
                new { now }
            ),
        ];

    /// <summary>Takes a delivery in hand until an instant, unless another has, or it was paused or changed meanwhile.</summary>
    /// <param name="connection">Where.</param>
    /// <param name="transaction">In which.</param>
    /// <param name="row">As it was found, with the delivery that is to be sent.</param>
    /// <param name="before">The delivery that it was found with; empty where it had none.</param>
    /// <param name="lease">Until when, and whose.</param>
    public static bool Claim(
        DbConnection connection,
        DbTransaction transaction,
        SubscriptionRow row,
        string before,
        Lease lease
    ) =>
        connection.Execute(
            """
            update subscription set delivery = @Delivery, batch = @Batch, lease = @Holder, leased_until = @Until
            where number = @Number and state = 'active' and seen = @Seen and delivery = @before and leased_until <= @Now
            """,
            new
            {
                row.Delivery,
                row.Batch,
                row.Number,
                row.Seen,
                before,
                lease.Holder,
                lease.Now,
                lease.Until,
            },
            transaction
        ) > 0;

    /// <summary>Keeps what came of a delivery and gives it out of hand, unless another has it in hand by now.</summary>
    public static bool Settle(DbConnection connection, DbTransaction transaction, SubscriptionRow row, string holder) =>
        connection.Execute(
            """
            update subscription set seen = @Seen, delivery = @Delivery, batch = @Batch, tries = @Tries, due_at = @DueAt,
                problem = @Problem, delivered = @Delivered, delivered_at = @DeliveredAt, lease = '', leased_until = '',
                state = case when @State = 'paused' then 'paused' else state end
            where number = @Number and lease = @holder
            """,
            new
            {
                row.Seen,
                row.Delivery,
                row.Batch,
                row.Tries,
                row.DueAt,
                row.Problem,
                row.Delivered,
                row.DeliveredAt,
                row.State,
                row.Number,
                holder,
            },
            transaction
        ) > 0;

    /// <summary>Gives a delivery out of hand as it was.</summary>
    public static void Release(DbConnection connection, DbTransaction transaction, long number, string holder) =>
        connection.Execute(
            "update subscription set lease = '', leased_until = '' where number = @number and lease = @holder",
            new { number, holder },
            transaction
        );

    /// <summary>Passes over movements that it does not ask for.</summary>
    public static void Pass(DbConnection connection, DbTransaction transaction, SubscriptionRow row, long last) =>
        connection.Execute(
            "update subscription set seen = @last where number = @Number and seen = @Seen and delivery = ''",
            new
            {
                last,
                row.Number,
                row.Seen,
            },
            transaction
        );
}

/// <summary>Who has a delivery in hand.</summary>
/// <param name="Holder">Tells it from everybody else.</param>
/// <param name="Now">When it was taken.</param>
/// <param name="Until">When others may take it.</param>
internal sealed record Lease(string Holder, string Now, string Until);

/// <summary>A subscription as it stands in the archive.</summary>
internal sealed record SubscriptionRow
{
    public const string Active = "active";
    public const string Paused = "paused";

    public long Number { get; init; }
    public string Kind { get; init; } = string.Empty;
    public string Target { get; init; } = string.Empty;
    public string Words { get; init; } = string.Empty;
    public long Story { get; init; }
    public string Secret { get; init; } = string.Empty;
    public string State { get; init; } = Active;
    public string AddedAt { get; init; } = string.Empty;
    public string AddedBy { get; init; } = string.Empty;
    public long Seen { get; init; }
    public string Delivery { get; init; } = string.Empty;
    public string Batch { get; init; } = "[]";
    public long Tries { get; init; }
    public string DueAt { get; init; } = string.Empty;
    public string Problem { get; init; } = string.Empty;
    public long? Delivered { get; init; }
    public string? DeliveredAt { get; init; }

    /// <summary>The movements of what is being sent, ascending.</summary>
    public ImmutableArray<long> Movements => ArchiveJson.Read<ImmutableArray<long>>(Batch);

    public Subscription ToSubscription() =>
        new()
        {
            Number = Number,
            Kind = Enum.Parse<SubscriptionKind>(Kind, ignoreCase: true),
            Target = Target,
            Words = Words,
            Story = Story,
            IsPaused = State == Paused,
            AddedAt = Instants.Read(AddedAt),
            AddedBy = AddedBy,
            Delivered = Delivered,
            DeliveredAt = DeliveredAt is null ? null : Instants.Read(DeliveredAt),
            Problem = Problem,
            Tries = (int)Tries,
            DueAt = Instants.Read(DueAt),
            Waiting = Movements.Length,
        };

    /// <summary>Without the secret.</summary>
    public override string ToString() => ToSubscription().Name;
}
