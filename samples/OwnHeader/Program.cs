// SPDX-License-Identifier: MIT
using System.Runtime.CompilerServices;
using OwnHeader.Uapi;

const int CrossDevice = -18;

foreach (var probe in beneath_layout.Measure())
{
    if (probe.Measured != probe.Expected)
    {
        Console.Error.WriteLine($"{probe.Fact} is {probe.Measured} and not {probe.Expected}");
        return 1;
    }
}

int inside = Open("."u8), outside = Open(".."u8);
Console.WriteLine($"inside {(inside >= 0 ? "opened" : inside)}, outside {outside}");
return inside >= 0 && outside == CrossDevice ? 0 : 1;

static unsafe int Open(ReadOnlySpan<byte> path)
{
    var how = new beneath_how { resolve = beneath.BENEATH_NO_ESCAPE };
    // UTF-8 literals end in a zero that is not part of their length.
    fixed (byte* name = path)
        return beneath_calls.openat2(beneath.BENEATH_AT_CWD, name, &how, (uint)Unsafe.SizeOf<beneath_how>());
}
