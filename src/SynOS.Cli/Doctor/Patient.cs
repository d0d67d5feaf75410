// SPDX-License-Identifier: MIT
using SynOS.CommandLine.Model;
using SynOS.CommandLine.Settings;
using SynOS.Interop;

namespace SynOS.CommandLine.Doctor;

/// <summary>What the checks look at.</summary>
/// <param name="Client">The kernel, after the handshake.</param>
/// <param name="Status">What everybody may read.</param>
/// <param name="Rights">What this process may do.</param>
/// <param name="Settings">The settings.</param>
/// <param name="Asks">Whether the daemon may be asked something.</param>
internal sealed record Patient(SynosClient Client, StatusModel Status, Rights Rights, SettingStore Settings, bool Asks)
{
    public SynosKernel Kernel => Client.Kernel;
}
