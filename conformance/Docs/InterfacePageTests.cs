// SPDX-License-Identifier: MIT
using System.Text.RegularExpressions;
using Xunit;

namespace SynOS.Conformance.Docs;

/// <summary>The netlink family and the device: their names and errors stand in their pages.</summary>
public sealed class InterfacePageTests
{
    public static TheoryData<string> NetlinkNames() =>
        [.. Regex.Matches(KernelSource.Read("include/uapi/linux/synos_ai_netlink.h"), @"^(?:#define |\t)(SYNOS_AI_(?:CMD|A|MCGRP)_(?!\w*MAX\b)\w+)", RegexOptions.Multiline).Select(match => match.Groups[1].Value)];

    [Theory]
    [MemberData(nameof(NetlinkNames))]
    public void A_name_of_the_family_is_documented(string name) => Assert.True(ManPage.Read("synos_ai", 7).Mentions(name), name);

    [Theory]
    [InlineData("attach")]
    [InlineData("detach")]
    [InlineData("reply")]
    public void The_errors_of_an_operation_are_documented(string operation) =>
        Assert.Equal(
            KernelSource.Errors("kernel/synos/netlink.c", $"synos_ai_nl_{operation}_doit").Distinct().Order(StringComparer.Ordinal),
            ManPage.Read("synos_ai", 7).Tags("ERRORS", operation).Distinct().Order(StringComparer.Ordinal));

    // EACCES of mmap() comes from the caller of the driver, and ERESTARTSYS reaches programs as EINTR.
    [Theory]
    [InlineData("open", "open", "")]
    [InlineData("read", "read", "")]
    [InlineData("mmap", "mmap", "EACCES")]
    public void The_errors_of_the_device_are_documented(string function, string part, string beside) =>
        Assert.Equal(
            KernelSource.Errors("kernel/synos/device.c", $"synos_device_{function}").Select(error => error.Replace("ERESTARTSYS", "EINTR", StringComparison.Ordinal))
                .Append(beside).Where(error => error.Length > 0).Order(StringComparer.Ordinal),
            ManPage.Read("synos_events", 4).Tags("ERRORS", $"{part}(2)").Order(StringComparer.Ordinal));

    [Fact]
    public void Every_kernel_doc_directive_finds_what_it_names()
    {
        string page = KernelSource.Read("Documentation/userspace-api/synos_ai.rst");
        MatchCollection directives = Regex.Matches(page, @"^\.\. kernel-doc:: (\S+)\n(?:   :identifiers: (.+)\n)?", RegexOptions.Multiline);
        Assert.NotEmpty(directives);
        Assert.All(directives, directive =>
        {
            string source = KernelSource.Read(directive.Groups[1].Value);
            Assert.All(
                directive.Groups[2].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries),
                name => Assert.Matches($@" \* (struct )?{name} - ", source));
        });
    }
}
