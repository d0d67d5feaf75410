// SPDX-License-Identifier: MIT
using System.Globalization;
using SynOS.CommandLine.Model;
using SynOS.Interop;
using SynOS.Interop.Netlink;
using SynOS.Interop.Ring;

namespace SynOS.CommandLine.Doctor;

/// <summary>The device of the events, and the netlink family: are they there, and may this caller use them?</summary>
internal static class ChannelChecks
{
    private const string Device = "/dev/synos_events";
    private const int EPERM = 1;

    public static IEnumerable<FindingModel> Run(SynosKernel kernel)
    {
        yield return Try("events", $"{Device} can be read{ModeOf(Device)}", () => EventReader.Open(kernel));
        yield return Try("ring", "the ring can be mapped", () => EventRing.Open(kernel));
        yield return Try("netlink", "the family synos_ai is there, and its notifications can be heard", () => NotificationListener.Listen(kernel));
    }

    // What takes a right that this caller lacks is in order: the rights have a finding of their own.
    private static FindingModel Try(string check, string well, Func<IDisposable> open)
    {
        try
        {
            open().Dispose();
            return new FindingModel(check, FindingResult.Ok, well);
        }
        catch (SynosException e)
        {
            return new FindingModel(check, e.Errno == EPERM ? FindingResult.Warning : FindingResult.Failed, $"{e.Call} fails with {e.ErrnoName}", e.Remedy);
        }
        catch (SynosUnavailableException e)
        {
            return new FindingModel(check, FindingResult.Failed, e.Message, "Use a kernel and a synos of one release.");
        }
    }

    private static string ModeOf(string path)
    {
        try
        {
            return string.Create(CultureInfo.InvariantCulture, $", mode {Convert.ToString((int)File.GetUnixFileMode(path), 8).PadLeft(4, '0')}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
