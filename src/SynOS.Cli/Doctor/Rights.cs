// SPDX-License-Identifier: MIT
using System.Globalization;

namespace SynOS.CommandLine.Doctor;

/// <summary>What this process may do, by <c>/proc/self</c>.</summary>
/// <param name="Capabilities">The effective ones, as bits.</param>
/// <param name="InInitialUsers">Whether it is in the initial user namespace, where alone they count.</param>
internal sealed record Rights(ulong Capabilities, bool InInitialUsers)
{
    private const int CAP_SYS_ADMIN = 21;
    private const int CAP_SYSLOG = 34;

    public bool SysAdmin => Has(CAP_SYS_ADMIN);

    public bool Syslog => Has(CAP_SYSLOG);

    /// <summary>None where /proc does not tell.</summary>
    public static Rights Read(string procRoot)
    {
        string status = ReadIfThere(Path.Combine(procRoot, "self/status"));
        string map = ReadIfThere(Path.Combine(procRoot, "self/uid_map"));
        string? bits = status.Split('\n').FirstOrDefault(line => line.StartsWith("CapEff:", StringComparison.Ordinal))?["CapEff:".Length..];
        _ = ulong.TryParse(bits?.Trim(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong capabilities);
        // Every number is its own, and there are all of them.
        return new Rights(capabilities, map.Split(' ', '\n').Where(word => word.Length > 0).SequenceEqual(["0", "0", "4294967295"]));
    }

    private bool Has(int capability) => InInitialUsers && (Capabilities >> capability & 1) != 0;

    private static string ReadIfThere(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
