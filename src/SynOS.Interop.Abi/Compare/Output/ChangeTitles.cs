// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Compare.Output;

/// <summary>What the ids of changes stand for, as their pages are titled.</summary>
internal static class ChangeTitles
{
    public static string Of(string id) => id switch
    {
        DiagnosticIds.LayoutChanged => "a layout changed",
        DiagnosticIds.Removed => "something was removed",
        DiagnosticIds.ConstantChanged => "a constant changed",
        DiagnosticIds.CallChanged => "a call changed",
        DiagnosticIds.Added => "an addition that is not in the lock",
        DiagnosticIds.BehaviourChanged => "a call's errors changed",
        DiagnosticIds.NetlinkChanged => "a netlink family changed",
        _ => "a neutral change",
    };
}
