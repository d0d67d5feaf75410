// SPDX-License-Identifier: MIT
namespace SynOS.CommandLine.Model;

/// <summary>A question and its answer.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Response">What the daemon said.</param>
/// <param name="Confidence">How sure it is, 0 to 100.</param>
/// <param name="Milliseconds">How long it took.</param>
internal sealed record AnswerModel(string Question, string Response, int Confidence, double Milliseconds);
