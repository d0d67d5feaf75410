// SPDX-License-Identifier: MIT
using System.Globalization;
using SynOS.CommandLine.Model;
using SynOS.Interop;

namespace SynOS.CommandLine.Doctor;

/// <summary>The kernel, what it speaks, and whether its calls are there. That it is a SynOS kernel, and speaks our ABI, the handshake has shown.</summary>
internal static class KernelChecks
{
    public static IEnumerable<FindingModel> Run(Patient patient)
    {
        KernelModel kernel = patient.Status.Kernel;
        yield return new FindingModel("kernel", FindingResult.Ok, $"SynOS AI {kernel.AiVersion} on {kernel.Release}");
        yield return new FindingModel("abi", FindingResult.Ok, string.Create(CultureInfo.InvariantCulture, $"version {kernel.AbiVersion}, as this program was built with"));
        yield return new FindingModel("base", FindingResult.Ok, string.Create(CultureInfo.InvariantCulture, $"the calls begin at {kernel.SyscallBase}"));
        yield return PlanNumbersOf(kernel.PlanNumbers);
        yield return Calls(patient.Client);
    }

    private static FindingModel PlanNumbersOf(string setting) => setting switch
    {
        "all" => new FindingModel("plan numbers", FindingResult.Warning, "all: nobody has upstream's five calls at 440 to 444",
            "Unless this system was made for it, run: synos tune plan_numbers=opted"),
        "off" or "opted" => new FindingModel("plan numbers", FindingResult.Ok, setting),
        _ => new FindingModel("plan numbers", FindingResult.Warning, "the kernel does not say for whom 440 to 444 are the SynOS calls", "Use a kernel of this release."),
    };

    private static FindingModel Calls(SynosClient client)
    {
        try
        {
            _ = client.GetTelemetry();
            return new FindingModel("calls", FindingResult.Ok, "they are there");
        }
        catch (SynosException e)
        {
            return new FindingModel("calls", FindingResult.Failed, $"{e.Call} fails with {e.ErrnoName}", e.Remedy);
        }
    }
}
