// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text;
using SynOS.Conformance.Guest.Cases;
using SynOS.Conformance.Guest.Native;
using SynOS.Conformance.Guest.Running;
using SynOS.Interop.Netlink;
using SynOS.Interop.Uapi;
using Errno = SynOS.Conformance.Guest.Native.Errno;

namespace SynOS.Conformance.Guest.Channel;

/// <summary>
/// What the helper daemon does: it reads commands from its input and says one line for each, until its input is closed. What it says of a
/// message to the kernel is the name of the errno, and behind it the kernel's explanation.
/// </summary>
internal sealed class HelperService(KernelUnderTest kernel, Action<string> say)
{
    private const int StormThreads = 4;
    private const int RoundsPerRegistration = 64;

    private readonly List<ReceivedMessage> _kept = [];
    private FamilySocket? _socket;
    private ReceivedMessage? _last;

    public void Run(string line)
    {
        string[] words = line.Split(' ', 2);
        string rest = words.Length > 1 ? words[1] : "";
        say(words[0] switch
        {
            "attach" => Attach(),
            "detach" => Said(_socket!.Request(synos_ai_netlink.SYNOS_AI_CMD_DETACH)),
            "close" => Close(),
            "receive" => Receive(Number(rest)),
            "answer" => Answer(rest),
            "thread" => AnswerInThread(rest),
            "echo" => Reply(_last!.Text(synos_ai_netlink.SYNOS_AI_A_QUERY_TEXT), rest),
            "fill" => Fill(rest),
            "release" => Release(),
            "pending" => Pending(),
            "cancelled" => Cancelled(),
            "who" => Who(),
            "signal" => Signal(Number(rest)),
            "storm" => Storm(),
            "quit" => Quit(),
            "die" => Die(),
            _ => $"what is \"{line}\"?",
        });
    }

    private string Attach()
    {
        _socket ??= new FamilySocket();
        return Said(_socket.Request(synos_ai_netlink.SYNOS_AI_CMD_ATTACH));
    }

    private string Close()
    {
        _socket!.Dispose();
        _socket = null;
        return "0";
    }

    /// <summary>Keeps so many queries; says whose the last was.</summary>
    private string Receive(int count)
    {
        _kept.Clear();
        while (_kept.Count < count)
        {
            int errno = _socket!.Receive(out ReceivedMessage? message);
            if (errno != 0)
            {
                return Errno.Name(errno);
            }
            if (message!.Command == synos_ai_netlink.SYNOS_AI_CMD_QUERY)
            {
                _kept.Add(_last = message);
            }
        }
        return string.Create(CultureInfo.InvariantCulture, $"from {_last!.U32(synos_ai_netlink.SYNOS_AI_A_QUERY_PID)}");
    }

    /// <summary>Whether a query has come that it has not received.</summary>
    private string Pending()
    {
        while (_socket!.HasMore())
        {
            if (_socket.Receive(out ReceivedMessage? message) != 0 || message!.Command == synos_ai_netlink.SYNOS_AI_CMD_QUERY)
            {
                return "some";
            }
        }
        return "none";
    }

    /// <summary>Waits until nobody waits for a query any more; says whether that is the last.</summary>
    private string Cancelled()
    {
        ReceivedMessage? message;
        do
        {
            int errno = _socket!.Receive(out message);
            if (errno != 0)
            {
                return Errno.Name(errno);
            }
        }
        while (message!.Command != synos_ai_netlink.SYNOS_AI_CMD_CANCEL);
        return message.UInt(synos_ai_netlink.SYNOS_AI_A_QUERY_ID) == _last!.UInt(synos_ai_netlink.SYNOS_AI_A_QUERY_ID) ? "last" : "other";
    }

    /// <summary>User of who asked last, whether the time of the start is that of /proc, and how long it waits.</summary>
    private string Who()
    {
        const ulong tick = 10_000_000;
        string stat = File.ReadAllText($"/proc/{_last!.U32(synos_ai_netlink.SYNOS_AI_A_QUERY_PID)}/stat");
        // Field 22; the name before the third may have spaces.
        string shown = stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[19];
        ulong started = _last.UInt(synos_ai_netlink.SYNOS_AI_A_QUERY_START_TIME) / tick;
        string time = started.ToString(CultureInfo.InvariantCulture) == shown ? "as_shown" : "otherwise";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"uid {_last.U32(synos_ai_netlink.SYNOS_AI_A_QUERY_UID)} started {time} timeout {_last.U32(synos_ai_netlink.SYNOS_AI_A_QUERY_TIMEOUT)}");
    }

    private string Answer(string rest)
    {
        string[] words = rest.Split(' ', 2);
        return Reply(Encoding.Latin1.GetBytes(words.Length > 1 ? words[1] : ""), words[0]);
    }

    private string AnswerInThread(string rest)
    {
        string said = "";
        var other = new Thread(() => said = Answer(rest));
        other.Start();
        other.Join();
        return said;
    }

    private string Reply(byte[] response, string confidence) =>
        Said(_socket!.Reply(_last!.UInt(synos_ai_netlink.SYNOS_AI_A_QUERY_ID), response, (uint)Number(confidence)));

    /// <summary>Answers with the text, and fills the attribute with x from the NUL of the text to its own.</summary>
    private string Fill(string rest)
    {
        string[] words = rest.Split(' ', 2);
        byte[] response = new byte[synos_ai.SYNOS_RESPONSE_LEN - 1];
        response.AsSpan().Fill((byte)'x');
        Encoding.Latin1.GetBytes(words[1] + "\0", response);
        return Reply(response, words[0]);
    }

    /// <summary>Answers all it has, the newest first; says how many it could.</summary>
    private string Release()
    {
        int done = 0;
        while (_kept.Count > 0)
        {
            ReceivedMessage query = _kept[^1];
            _kept.RemoveAt(_kept.Count - 1);
            byte[] response = [.. "answer to "u8, .. query.Text(synos_ai_netlink.SYNOS_AI_A_QUERY_TEXT)];
            NetlinkError answer = _socket!.Reply(query.UInt(synos_ai_netlink.SYNOS_AI_A_QUERY_ID), response, (uint)_kept.Count);
            done += answer.Errno == 0 ? 1 : 0;
        }
        return done.ToString(CultureInfo.InvariantCulture);
    }

    private string Signal(int thread)
    {
        int process = (int)_last!.U32(synos_ai_netlink.SYNOS_AI_A_QUERY_PID);
        return Libc.tgkill(process, thread, Libc.SignalUser1) == 0
            ? "0"
            : Errno.Name(System.Runtime.InteropServices.Marshal.GetLastPInvokeError());
    }

    /// <summary>Makes calls from several threads for ever.</summary>
    private string Storm()
    {
        for (int i = 0; i < StormThreads; i++)
        {
            new Thread(StormOn) { IsBackground = true }.Start();
        }
        return "0";
    }

    private void StormOn()
    {
        byte[] state = [.. States.Daemon];
        byte[] bad = [.. Events.Bad];
        byte[] telemetry = new byte[Call.GetTelemetry.ArgumentSize];
        for (uint round = 0; ; round++)
        {
            // Seldom: each one is a line in the kernel's log.
            if (round % RoundsPerRegistration == 0)
            {
                Call.RegisterConsciousness.Issue(kernel, state);
            }
            Call.UpdateState.Issue(kernel, state);
            Call.GetTelemetry.Issue(kernel, telemetry);
            Call.LogEvent.Issue(kernel, bad);
        }
    }

    private static string Quit()
    {
        Libc._exit(0);
        return "";
    }

    private static string Die()
    {
        _ = Libc.kill(Environment.ProcessId, Libc.SignalKill);
        return "";
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string Said(NetlinkError answer) =>
        $"{(answer.Errno == 0 ? "0" : Errno.Name(answer.Errno))}{(string.IsNullOrEmpty(answer.Message) ? "" : " " + answer.Message)}";
}
