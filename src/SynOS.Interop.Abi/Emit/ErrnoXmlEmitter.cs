// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Security;
using System.Text;
using SynOS.Interop.Abi.KernelDoc;

namespace SynOS.Interop.Abi.Emit;

/// <summary>
/// What a client's documentation says of a call's errors, as a file that the C# compiler includes:
/// <c>&lt;include file="Errors.xml" path='errors/call[@name="synos_log_event"]/*'/&gt;</c>. A client passes memory of its
/// own, so errors of the address are left out.
/// </summary>
internal static class ErrnoXmlEmitter
{
    public static string Emit(EmitRequest request)
    {
        var text = new StringBuilder("<errors>\n");
        foreach (var call in CallErrnos.Calls(request))
        {
            text.Append(CultureInfo.InvariantCulture, $"  <call name=\"{call.Name}\">\n");
            foreach (var errno in CallErrnos.Of(call, request.Facts).Where(e => !CallErrnos.IsOfAddress(e, call)))
                text.Append(CultureInfo.InvariantCulture, $"    <para>{errno.Name}{(errno.Cause.Length == 0 ? "." : ": " + Cause(errno))}</para>\n");
            text.Append("  </call>\n");
        }

        return text.Append("</errors>\n").ToString();
    }

    private static string Cause(ListedErrno errno) => string.Concat(DocMarks.Split(errno.Cause)
        .Select(p => p.IsName ? $"<c>{SecurityElement.Escape(p.Text)}</c>" : SecurityElement.Escape(p.Text)));
}
