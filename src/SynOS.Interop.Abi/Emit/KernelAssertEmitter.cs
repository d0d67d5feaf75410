// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text;

namespace SynOS.Interop.Abi.Emit;

/// <summary>
/// The kernel holds itself to its ABI: sizes, offsets and values as <c>static_assert</c>s in the kernel's own words and
/// style. What differs between targets is not said, because the same file is compiled for all of them.
/// </summary>
internal sealed class KernelAssertEmitter
{
    private const int LineLength = 80;
    private readonly FactSet _facts;
    private readonly StringBuilder _text = new();

    private KernelAssertEmitter(FactSet facts) => _facts = facts;

    public static string Emit(EmitRequest request)
    {
        var emitter = new KernelAssertEmitter(request.Facts);
        emitter.Write();
        return emitter._text.ToString();
    }

    private void Write()
    {
        foreach (var record in _facts.Records.Where(IsSayable))
        {
            StartBlock();
            var name = $"{record.Kind} {record.Name}";
            Assert($"sizeof({name})", record.Size);
            Assert($"__alignof__({name})", record.Align);
            foreach (var field in _facts.FieldsOf(record).Where(f => IsSayable(f) && f.Bits is null))
            {
                Assert($"offsetof({name}, {field.Name})", field.Offset);
                // A flexible array has no size.
                if (field.Size > 0)
                    Assert($"sizeof_field({name}, {field.Name})", field.Size);
            }
        }

        WriteAll(_facts.Constants.Where(c => IsSayable(c) && IsInteger(c.Value)), c => (c.Name, c.Value));
        WriteAll(_facts.Facts.OfType<EnumeratorFact>().Where(e => IsSayable(e) && IsInteger(e.Value)), e => (e.Name, e.Value));
        WriteAll(_facts.Calls.Where(IsSayable), c => ("__NR_" + c.Name, c.Number.ToString(CultureInfo.InvariantCulture)));
    }

    private void WriteAll<T>(IEnumerable<T> facts, Func<T, (string Name, string Value)> say)
    {
        var values = facts.Select(say).ToList();
        if (values.Count != 0)
            StartBlock();
        foreach (var (name, value) in values)
            Assert(name, value);
    }

    private void StartBlock() => _text.Append(_text.Length == 0 ? "" : "\n");

    private void Assert(string what, long value) => Assert(what, value.ToString(CultureInfo.InvariantCulture));

    private void Assert(string what, string value)
    {
        var line = $"static_assert({what} == {value});";
        _text.Append(line.Length <= LineLength ? line : $"static_assert({what} ==\n\t      {value});").Append('\n');
    }

    private static bool IsSayable(Fact fact) => fact.Targets.IsEvery && !fact.Key.Contains("::", StringComparison.Ordinal);

    private static bool IsInteger(string value) => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
}
