// SPDX-License-Identifier: MIT

using SynOS.Interop.Abi.Commands;

return AbiTool.Run(args, Console.Out, Console.Error);
