// SPDX-License-Identifier: MIT
using SynOS.Interop.Facts.Errnos;

namespace SynOS.Interop;

/// <summary>Names of Linux error numbers.</summary>
public static class ErrnoName
{
    /// <summary>The name of an error number: <c>EINVAL</c> for 22. A number without a name is returned as text.</summary>
    /// <param name="errno">A positive error number.</param>
    /// <returns>The name.</returns>
    public static string Of(int errno) =>
        ErrnoTable.NameOf(errno) ?? errno.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
