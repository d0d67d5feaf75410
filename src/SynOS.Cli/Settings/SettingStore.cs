// SPDX-License-Identifier: MIT
using System.Text;
using SynOS.CommandLine.Model;
using SynOS.CommandLine.Reading;

namespace SynOS.CommandLine.Settings;

/// <summary>The files of the settings.</summary>
internal sealed class SettingStore(string procRoot)
{
    private const int EPERM = 1;
    private const int ENOENT = 2;
    private const int EACCES = 13;

    public IReadOnlyList<SettingModel> ReadAll() => [.. Setting.All.Select(Read)];

    public SettingModel Read(Setting setting) => setting.With(ValueOf(setting));

    /// <returns>What the kernel says; null if it has no such setting.</returns>
    public string? ValueOf(Setting setting)
    {
        try
        {
            return File.ReadAllText(PathOf(setting)).Trim();
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Refused("reading", setting, e);
        }
    }

    /// <exception cref="RefusedException">The kernel does not take it.</exception>
    public void Write(Setting setting, string value)
    {
        try
        {
            // One write: the kernel takes each as a value.
            using var file = new FileStream(PathOf(setting), new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Write, Share = FileShare.ReadWrite, BufferSize = 0 });
            file.Write(Encoding.ASCII.GetBytes(value));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Refused("writing", setting, e);
        }
    }

    private string PathOf(Setting setting) => Path.Combine(procRoot, "sys/kernel/synos", setting.Name);

    private static RefusedException Refused(string how, Setting setting, Exception e)
    {
        // .NET has the error number as the result code of the innermost exception.
        int errno = e is FileNotFoundException or DirectoryNotFoundException ? ENOENT : (e.InnerException ?? e).HResult;
        return new RefusedException($"{how} {Setting.Prefix}{setting.Name}", errno, errno switch
        {
            EPERM or EACCES => "it takes root, with CAP_SYS_ADMIN in the initial user namespace. Run as root outside of a container.",
            ENOENT => "this kernel has no such setting, or /proc/sys is not there.",
            _ => $"the kernel does not take it. It may be {setting.Rule.Range}.",
        });
    }
}
