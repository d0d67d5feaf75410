// SPDX-License-Identifier: MIT

using System.Runtime.InteropServices;
using System.Text;

namespace SynOS.Conformance.Guest.Native;

/// <summary>Type and mode of a file, in octal as stat(1) has them.</summary>
internal static unsafe class ShownMode
{
    // struct statx is the same on all architectures.
    private const int StatxSize = 256;
    private const int ModeOffset = 28;
    private const uint TypeAndMode = 3;
    private const int CurrentDirectory = -100;

    /// <summary>Returns the error number, or 0.</summary>
    public static int Read(string path, out string mode)
    {
        byte* information = stackalloc byte[StatxSize];
        fixed (byte* name = Encoding.Latin1.GetBytes(path + "\0"))
        {
            int failed = Libc.statx(CurrentDirectory, name, 0, TypeAndMode, information);
            mode = failed == 0 ? Convert.ToString(*(ushort*)(information + ModeOffset), 8) : "";
            return failed == 0 ? 0 : Marshal.GetLastPInvokeError();
        }
    }
}
