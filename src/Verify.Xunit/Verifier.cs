// SPDX-License-Identifier: MIT
using System.Reflection;
using System.Runtime.CompilerServices;
using VerifyTests;

namespace VerifyXunit;

/// <summary>Compares a text with the one that was verified and committed beside the test.</summary>
public static class Verifier
{
    /// <summary>Verifies a text against <c>TestClass.Method.verified.txt</c>.</summary>
    /// <param name="target">The text.</param>
    /// <param name="settings">Settings, or null.</param>
    /// <param name="sourceFile">The test's source file; the compiler fills it in.</param>
    /// <returns>A task to await.</returns>
    public static SettingsTask Verify(string? target, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        Verify(target, "txt", settings, sourceFile);

    /// <summary>Verifies a text against <c>TestClass.Method.verified.{extension}</c>.</summary>
    /// <param name="target">The text.</param>
    /// <param name="extension">Extension of the file, without a dot.</param>
    /// <param name="settings">Settings, or null.</param>
    /// <param name="sourceFile">The test's source file; the compiler fills it in.</param>
    /// <returns>A task to await.</returns>
    public static SettingsTask Verify(string? target, string extension, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "")
    {
        ArgumentException.ThrowIfNullOrEmpty(extension);
        ArgumentException.ThrowIfNullOrEmpty(sourceFile);
        if (!UseVerifyAttribute.TryGet(out MethodInfo? test))
            throw new VerifyException("No test is running in this assembly: import src/Verify.Xunit/build/Verify.Xunit.props in the test project.");
        string directory = SourceDirectory.Of(sourceFile, test.Module.Assembly);
        return new SettingsTask(settings, _ => SnapshotFile.CompareAsync(directory, $"{test.ReflectedType!.Name}.{test.Name}", extension, target ?? "null"));
    }
}
