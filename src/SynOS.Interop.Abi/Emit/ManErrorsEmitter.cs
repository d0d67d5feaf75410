// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text;

namespace SynOS.Interop.Abi.Emit;

/// <summary>What stands in the section ERRORS of a call's man page.</summary>
internal static class ManErrorsEmitter
{
    public static string Emit(EmitRequest request)
    {
        var text = new StringBuilder();
        foreach (var call in CallErrnos.Calls(request))
        {
            if (request.Subject is null)
                text.Append(CultureInfo.InvariantCulture, $".SS {call.Name}(2)\n");
            foreach (var errno in CallErrnos.Of(call, request.Facts))
                text.Append(CultureInfo.InvariantCulture, $".TP\n.B {errno.Name}\n{RoffText.Of(errno.Cause, request.Facts)}");
        }

        return text.ToString();
    }
}
