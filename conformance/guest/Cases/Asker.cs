// SPDX-License-Identifier: MIT

using System.Runtime.InteropServices;
using System.Text;
using SynOS.Conformance.Guest.Running;
using SynOS.Interop.Uapi;

namespace SynOS.Conformance.Guest.Cases;

/// <summary>A thread that asks one query.</summary>
internal sealed unsafe class Asker
{
    private readonly byte[] _asked;
    private readonly Thread _thread;

    private Asker(byte[] asked, Func<int> ask)
    {
        _asked = asked;
        _thread = new Thread(() => Result = ask());
        _thread.Start();
    }

    /// <summary>0 or the negated errno, once it is joined.</summary>
    public int Result { get; private set; }

    public string Response
    {
        get
        {
            var seen = MemoryMarshal.Read<synos_recommendation>(_asked);
            ReadOnlySpan<byte> response = seen.response;
            int end = response.IndexOf((byte)0);
            return Encoding.Latin1.GetString(end < 0 ? response : response[..end]);
        }
    }

    public static Asker Start(KernelUnderTest kernel, byte[] asked) => new(asked, () => Call.QueryRecommendation.Issue(kernel, asked));

    /// <summary>Asks with memory of the caller's, whatever becomes of it.</summary>
    public static Asker Start(KernelUnderTest kernel, byte* memory) => new([], () => Call.QueryRecommendation.Issue(kernel, memory));

    public void Join() => _thread.Join();
}
