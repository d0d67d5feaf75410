// SPDX-License-Identifier: MIT
using System.Diagnostics.CodeAnalysis;

namespace SynOS.Daemon.Answering;

/// <summary>
/// Questions that wait for their turn. The turn goes round the users who have one, so that whoever asks much waits for himself; and no user has more
/// than his share under way. How many may wait is the kernel's to say, which has a limit for each user and for all. Not safe for threads.
/// </summary>
internal sealed class FairQueue(int perUser)
{
    private readonly Dictionary<uint, Asker> _askers = [];
    private readonly Queue<Asker> _turns = new();

    /// <summary>How many wait.</summary>
    public int Count { get; private set; }

    public void Add(PendingQuestion question)
    {
        uint user = question.Query.UserId;
        if (!_askers.TryGetValue(user, out Asker? asker))
            _askers[user] = asker = new Asker(user);
        asker.Waiting.Enqueue(question);
        Count++;
        if (asker.Waiting.Count == 1)
            _turns.Enqueue(asker);
    }

    /// <summary>Takes the next question of the next user who has not got his share; it is under way until <see cref="Finish"/>.</summary>
    public bool TryTake([NotNullWhen(true)] out PendingQuestion? question)
    {
        for (int left = _turns.Count; left > 0; left--)
        {
            Asker asker = _turns.Dequeue();
            if (asker.UnderWay == perUser)
            {
                _turns.Enqueue(asker);
                continue;
            }
            question = asker.Waiting.Dequeue();
            Count--;
            asker.UnderWay++;
            if (asker.Waiting.Count > 0)
                _turns.Enqueue(asker);
            return true;
        }
        question = null;
        return false;
    }

    public void Finish(PendingQuestion question)
    {
        Asker asker = _askers[question.Query.UserId];
        asker.UnderWay--;
        // Users come and go; only those who have a question are known.
        if (asker.UnderWay == 0 && asker.Waiting.Count == 0)
            _askers.Remove(asker.User);
    }

    private sealed class Asker(uint user)
    {
        public uint User { get; } = user;

        public Queue<PendingQuestion> Waiting { get; } = new();

        public int UnderWay { get; set; }
    }
}
