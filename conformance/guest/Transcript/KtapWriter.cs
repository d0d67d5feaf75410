// SPDX-License-Identifier: MIT

using System.Text;
using SynOS.Interop;
using Errno = SynOS.Conformance.Guest.Native.Errno;

namespace SynOS.Conformance.Guest.Transcript;

/// <summary>Writes KTAP to standard output, each line at once, so that a crash loses none.</summary>
internal sealed class KtapWriter : IDisposable
{
    private readonly Stream _output = Console.OpenStandardOutput();
    private int _number;

    public int Failed { get; private set; }

    public void Begin(int count)
    {
        Write("KTAP version 1");
        Write($"1..{count}");
    }

    public void Begin(int count, SynosKernel kernel, int syscallBase)
    {
        Write("KTAP version 1");
        Write($"# synos program=csharp base={syscallBase} abi={kernel.AbiVersion} release={kernel.Release}");
        Write($"1..{count}");
    }

    public void Comment(string text) => Write($"# {text}");

    public void Result(bool ok, string name)
    {
        Failed += ok ? 0 : 1;
        Write($"{(ok ? "ok" : "not ok")} {++_number} {name}");
    }

    /// <summary>Writes the one line of a case, what was expected if that is something else, and the result.</summary>
    public void Case(string name, string call, Outcome outcome, Expectation expectation)
    {
        Comment($"case={name} call={call} {ResultOf(outcome.Result)} out={outcome.Out}{outcome.Keys}");
        bool ok = expectation.IsMetBy(outcome);
        if (!ok)
        {
            Comment($"expected {ResultOf(-expectation.Errno)}{expectation.Keys}");
        }
        Result(ok, name);
    }

    public void BailOut(string why) => Write($"Bail out! {why}");

    public void Dispose() => _output.Dispose();

    private static string ResultOf(int result) =>
        result == 0 ? "ret=0 errno=0" : $"ret=-1 errno={Errno.Name(-result)}";

    private void Write(string line)
    {
        lock (_output)
        {
            _output.Write(Encoding.Latin1.GetBytes(line + "\n"));
            _output.Flush();
        }
    }
}
