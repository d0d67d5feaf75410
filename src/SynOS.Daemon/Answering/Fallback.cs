// SPDX-License-Identifier: MIT
namespace SynOS.Daemon.Answering;

/// <summary>What is said when no recommender says anything: better than to let somebody wait until the kernel gives up.</summary>
internal static class Fallback
{
    public static Answer Unknown { get; } = new("Nothing here knows an answer to this.", 0, "unknown");

    public static Answer OutOfTime { get; } = new("There was no answer in the time that the kernel gives. Ask again, or raise kernel.synos.query_timeout_ms.", 0, "out of time");

    public static Answer Failed { get; } = new("The daemon failed to work out an answer; its log says why.", 0, "failed");

    public static Answer Stopping { get; } = new("The daemon stops. Ask again when it is back.", 0, "stopping");
}
