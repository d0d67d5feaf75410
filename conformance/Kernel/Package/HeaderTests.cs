// SPDX-License-Identifier: MIT
using CliWrap;
using CliWrap.Buffered;
using Xunit;

namespace SynOS.Conformance.Kernel.Package;

/// <summary>The headers that the package linux-libc-dev brings to programs.</summary>
[Collection(PackageCollectionDefinition.Name)]
public sealed class HeaderTests(PackageFixture package)
{
    // Compiles and links with neither a C library nor any header of this machine.
    private const string Source =
        """
        #include <asm/unistd.h>
        #include <linux/synos_ai.h>
        #include <linux/synos_ai_netlink.h>

        static struct synos_ai_event event = {
        	.event_type = SYNOS_EVENT_SECURITY,
        	.severity = SYNOS_SEVERITY_MAX,
        };
        static char family[] = SYNOS_AI_FAMILY_NAME;

        static long call(long number, void *first)
        {
        	long result;

        	__asm__ volatile("syscall"
        			 : "=a"(result)
        			 : "0"(number), "D"(first)
        			 : "rcx", "r11", "memory");
        	return result;
        }

        void _start(void)
        {
        	family[0] = SYNOS_AI_CMD_REPLY + SYNOS_AI_A_QUERY_RESPONSE;
        	call(__NR_synos_log_event, &event);
        	call(__NR_exit, 0);
        }
        """;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData("synos_ai.h")]
    [InlineData("synos_ai_netlink.h")]
    public void It_has_our_header_byte_by_byte_as_headers_install_gives_it(string name)
    {
        byte[] expected = File.ReadAllBytes(Path.Combine(package.Folder, "headers/include/linux", name));

        Assert.NotEmpty(expected);
        Assert.Equal(expected, File.ReadAllBytes(package.Root.PathOf($"usr/include/linux/{name}")));
    }

    [Fact]
    public async Task A_program_that_uses_them_builds_from_the_installed_headers_alone() =>
        Assert.Equal("", await BuildAsync(Source));

    [Fact]
    public async Task A_program_that_uses_a_name_that_they_do_not_have_does_not_build() =>
        Assert.Contains("__NR_synos_log_nothing", await BuildAsync(Source.Replace("__NR_synos_log_event", "__NR_synos_log_nothing", StringComparison.Ordinal)), StringComparison.Ordinal);

    // Our calls may answer at these numbers; whoever builds glibc or systemd on this machine needs upstream's names nevertheless.
    [Theory]
    [InlineData("-m64")]
    [InlineData("-m32")]
    public async Task The_numbers_of_the_plan_keep_their_upstream_names(string target)
    {
        const string Names =
            """
            #include <asm/unistd.h>

            _Static_assert(__NR_process_madvise == 440, "process_madvise");
            _Static_assert(__NR_epoll_pwait2 == 441, "epoll_pwait2");
            _Static_assert(__NR_mount_setattr == 442, "mount_setattr");
            _Static_assert(__NR_quotactl_fd == 443, "quotactl_fd");
            _Static_assert(__NR_landlock_create_ruleset == 444, "landlock_create_ruleset");
            """;

        Assert.Equal("", await BuildAsync(Names, target, "-std=c11", "-fsyntax-only"));
    }

    /// <returns>gcc's messages; empty when it has none.</returns>
    private async Task<string> BuildAsync(string source, params string[] options)
    {
        using var limit = new CancellationTokenSource(Limit);
        BufferedCommandResult result = await Cli.Wrap("gcc")
            .WithArguments(
            [
                "-std=c99", "-Wall", "-Wextra", "-Werror", "-nostdinc", "-nostdlib", "-static", "-ffreestanding", "-fno-stack-protector",
                "-isystem", package.Root.PathOf("usr/include"), "-isystem", package.Root.PathOf("usr/include/x86_64-linux-gnu"),
                .. options, "-x", "c", "-", "-o", package.Root.PathOf("program"),
            ])
            .WithEnvironmentVariables(e => e.Set("LC_ALL", "C"))
            .WithStandardInputPipe(PipeSource.FromString(source))
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(limit.Token);
        return result.ExitCode == 0 ? result.StandardError : $"gcc ended with {result.ExitCode}: {result.StandardError}";
    }
}
