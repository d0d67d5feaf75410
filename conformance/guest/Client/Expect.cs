// SPDX-License-Identifier: MIT

using SynOS.Interop;

namespace SynOS.Conformance.Guest.Client;

/// <summary>Says what is wrong, or null.</summary>
internal static class Expect
{
    public static string? Equal<T>(T expected, T actual) =>
        EqualityComparer<T>.Default.Equals(expected, actual) ? null : $"expected {expected}, got {actual}";

    public static string? True(bool condition, string otherwise) => condition ? null : otherwise;

    /// <summary>A call has to fail with this errno, and its exception has to say so in each of its ways.</summary>
    public static string? Fails(string call, int errno, string errnoName, Action action)
    {
        try
        {
            action();
            return $"{call} succeeded, {errnoName} was due";
        }
        catch (SynosException exception)
        {
            return Equal(call, exception.Call)
                ?? Equal(errno, exception.Errno)
                ?? Equal(errnoName, exception.ErrnoName)
                ?? True(exception.Message.Contains(errnoName, StringComparison.Ordinal), "the message does not name the errno")
                ?? True(exception.Message.Contains(exception.Remedy, StringComparison.Ordinal), "the message lacks the remedy")
                ?? True(exception.Remedy.Length > 0, "there is no remedy");
        }
    }

    /// <summary>A netlink command has to fail with these words of the kernel, which the message has to repeat.</summary>
    public static string? Says(string words, Action action)
    {
        try
        {
            action();
            return $"it succeeded, \"{words}\" was due";
        }
        catch (SynosException exception)
        {
            return Equal(words, exception.KernelMessage)
                ?? True(exception.Message.Contains(words, StringComparison.Ordinal), "the message lacks the kernel's words");
        }
    }

    public static string? Throws<T>(Action action)
        where T : Exception
    {
        try
        {
            action();
            return $"it succeeded, {typeof(T).Name} was due";
        }
        catch (T)
        {
            return null;
        }
    }

    /// <summary>A task has to end soon, since it was canceled.</summary>
    public static string? Canceled(Task task) =>
        Throws<OperationCanceledException>(() => task.WaitAsync(TimeSpan.FromSeconds(4)).GetAwaiter().GetResult());

    public static string? Unavailable(SynosUnavailableReason reason, Action action)
    {
        try
        {
            action();
            return $"the handshake succeeded, {reason} was due";
        }
        catch (SynosUnavailableException exception)
        {
            return Equal(reason, exception.Reason);
        }
    }
}
