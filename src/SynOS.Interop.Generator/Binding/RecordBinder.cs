// SPDX-License-Identifier: MIT
using SynOS.Interop.Facts.Model;
using SynOS.Interop.Generator.Diagnostics;
using SynOS.Interop.Generator.Model;

namespace SynOS.Interop.Generator.Binding;

/// <summary>Facts of structs and unions to shapes, each after those that it contains.</summary>
internal sealed class RecordBinder(FactsFile file, NameBinder names, TypeBinder types)
{
    /// <summary>Deeper nesting than any header has, and less than compilers and runtimes have stack for.</summary>
    private const int DeepestNesting = 100;

    private readonly Dictionary<string, int> _depths = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private readonly List<RecordShape> _shapes = [];
    private readonly ILookup<string, FieldFact> _fields = file.All<FieldFact>().ToLookup(field => FactKey.OwnerOf(field.Key), StringComparer.Ordinal);

    /// <summary>Binds all records, sorted by name, and makes them known as types.</summary>
    public IReadOnlyList<RecordShape> BindAll()
    {
        foreach (FieldFact field in _fields.Where(group => !file.IsKnown(group.Key)).SelectMany(group => group))
            file.ReportBroken(field, "A field has no struct");
        var records = file.All<RecordFact>().Where(names.Accepts).ToDictionary(record => record.Key, StringComparer.Ordinal);
        foreach (RecordFact record in file.All<RecordFact>().Where(record => records.ContainsKey(record.Key)))
            BindFrom(record, records);
        return [.. _shapes.OrderBy(shape => shape.Fact.Name, StringComparer.Ordinal)];
    }

    /// <summary>Walks what the record contains with a list instead of the stack, which a hostile file could exhaust.</summary>
    private void BindFrom(RecordFact first, Dictionary<string, RecordFact> records)
    {
        var waiting = new Stack<(RecordFact Record, bool Ready)>([(first, false)]);
        while (waiting.Count > 0)
        {
            (RecordFact record, bool ready) = waiting.Pop();
            if (ready)
            {
                Bind(record);
                _open.Remove(record.Key);
            }
            else if (!_depths.ContainsKey(record.Key) && _open.Add(record.Key))
            {
                waiting.Push((record, true));
                foreach (string key in Contained(record))
                {
                    if (records.TryGetValue(key, out RecordFact? inner))
                        waiting.Push((inner, false));
                }
            }
        }
    }

    private void Bind(RecordFact record)
    {
        int depth = 1 + Contained(record).Select(key => _depths.TryGetValue(key, out int inner) ? inner : 0).DefaultIfEmpty(0).Max();
        _depths[record.Key] = depth;
        if (depth > DeepestNesting)
        {
            file.Report(GeneratorDiagnostics.NotExpressible, record, record.Key, $"a nesting of more than {DeepestNesting} records");
            return;
        }

        if (file.IsLeftOut(record.Key) || new MemberBinder(file, names, types, _open, record).Bind(_fields[record.Key]) is not { } shape)
            return;
        _shapes.Add(shape);
        types.Emitted.Add(record.Key, new BoundType(new NamedModel(names.PathOf(record)), (int)record.Size, shape.Form.Align) { Refers = record.Key });
    }

    private IEnumerable<string> Contained(RecordFact record) => _fields[record.Key].Select(field => types.RecordIn(field.Type)).OfType<string>().Distinct();
}
