// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Compare;

/// <summary>Knows the records whose size each call that takes one takes as well.</summary>
internal sealed class SizeOfCallers(ChangeList list)
{
    private static readonly string[] SizeTypes = ["size_t", "__kernel_size_t", "__u32", "__u64", "unsigned int", "unsigned long"];

    private readonly ILookup<string, (CallFact Call, ParameterFact Record)> _calls = list.Old.Calls
        .SelectMany(c => c.Parameters.Where(IsRecord).Select(p => (Type: KeyOf(p), Call: c, Record: p)))
        .ToLookup(p => p.Type!, p => (p.Call, p.Record), StringComparer.Ordinal);

    public bool Take(RecordFact record) => _calls[record.Key].Any();

    public bool PassIt(RecordFact record) => Take(record) && _calls[record.Key].All(c => c.Call.Parameters.Any(p => IsSizeOf(p, c.Record, c.Call)));

    /// <summary>
    /// A size named after the record, or just <c>size</c> where the call takes no other record. What is named after another
    /// parameter is that one's.
    /// </summary>
    private static bool IsSizeOf(ParameterFact size, ParameterFact record, CallFact call)
    {
        if (size.IsPointer || !SizeTypes.Contains(size.Type.Spelling))
            return false;
        if (size.Name == record.Name + "_size")
            return true;
        var isOnlyRecord = call.Parameters.Count(IsRecord) == 1;
        return isOnlyRecord && (size.Name is "size" or "usize"
            || (size.Name.EndsWith("_size", StringComparison.Ordinal) && !call.Parameters.Any(p => size.Name == p.Name + "_size")));
    }

    private static bool IsRecord(ParameterFact parameter) => KeyOf(parameter) is not null;

    private static string? KeyOf(ParameterFact parameter) => parameter.Pointee is TagType { IsRecord: true } tag ? tag.Key : null;
}
