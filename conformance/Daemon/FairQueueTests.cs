// SPDX-License-Identifier: MIT
using SynOS.Daemon.Answering;
using SynOS.Daemon.Kernel;
using SynOS.Interop.Netlink;
using Xunit;

namespace SynOS.Conformance.Daemon;

/// <summary>Whose turn it is.</summary>
public sealed class FairQueueTests
{
    private ulong _lastId;

    [Fact]
    public void Users_take_turns_however_much_one_of_them_asks()
    {
        FairQueue queue = Filled(perUser: 100, 1, 1, 1, 1, 2, 3, 2);

        Assert.Equal([1, 2, 3, 1, 2, 1, 1], TakeAll(queue).Select(question => question.Query.UserId));
    }

    [Fact]
    public void What_one_user_asks_is_taken_in_its_order()
    {
        FairQueue queue = Filled(perUser: 100, 1, 1, 1);

        Assert.Equal([1ul, 2, 3], TakeAll(queue).Select(question => question.Query.Id));
    }

    [Fact]
    public void Nobody_has_more_than_his_share_under_way()
    {
        FairQueue queue = Filled(perUser: 2, 1, 1, 1, 2);

        List<PendingQuestion> taken = TakeAll(queue);

        Assert.Equal([1, 2, 1], taken.Select(question => question.Query.UserId));
        Assert.Equal(1, queue.Count);
        queue.Finish(taken[0]);
        Assert.Single(TakeAll(queue));
    }

    private FairQueue Filled(int perUser, params uint[] users)
    {
        var queue = new FairQueue(perUser);
        foreach (uint user in users)
            queue.Add(new PendingQuestion(new KernelSession(new FakeLink()), new Query(++_lastId, 42, "?") { UserId = user }, 0));
        return queue;
    }

    private static List<PendingQuestion> TakeAll(FairQueue queue)
    {
        var taken = new List<PendingQuestion>();
        while (queue.TryTake(out PendingQuestion? question))
            taken.Add(question);
        return taken;
    }
}
