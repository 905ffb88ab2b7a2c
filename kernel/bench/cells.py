"""The code that the kernels are given, in each one's language. `{n}` is a number that was not used before."""

from __future__ import annotations

LINES = 100_000
CHARACTERS = 10_000_000
DISPLAYS = 1_000

JAVA = {
    "1+1": "1+1",
    "a method": "int twice{n}(int x) {\n  return 2 * x;\n}",
    "a class of 40 lines": "class Account{n} {\n"
    + "\n".join(f"  int field{i};\n  int get{i}() {{ return field{i}; }}" for i in range(19))
    + "\n}",
    "20 statements": "\n".join(f"int s{{n}}_{i} = {i};" if i % 2 == 0 else f"s{{n}}_{i - 1} += {i};" for i in range(20)),
}
PYTHON = {
    "1+1": "1+1",
    "a method": "def twice{n}(x):\n  return 2 * x",
    "a class of 40 lines": "class Account{n}:\n"
    + "\n".join(f"  field{i} = 0\n  def get{i}(self): return self.field{i}" for i in range(19)),
    "20 statements": "\n".join(f"s{{n}}_{i} = {i}" if i % 2 == 0 else f"s{{n}}_{i - 1} += {i}" for i in range(20)),
}
# Two variables and a method; ten such in a cell.
DECLARE = {
    "java": "\n".join(f"int v{{n}}_{i} = {i};\nString t{{n}}_{i} = \"{i}\";\nint m{{n}}_{i}() {{ return {i}; }}" for i in range(10)),
    "python": "\n".join(f"v{{n}}_{i} = {i}\nt{{n}}_{i} = '{i}'\ndef m{{n}}_{i}(): return {i}" for i in range(10)),
}
DECLARED_IN_A_CELL = 30
PRINT = {
    "java": f"for (int i = 0; i < {LINES}; i++) {{ System.out.println(i); }}",
    "python": f"for i in range({LINES}): print(i)",
}
STRING = {
    "java": f'System.out.print("x".repeat({CHARACTERS}));',
    "python": f'print("x" * {CHARACTERS}, end="")',
}
DISPLAY = {
    "java": f"for (int i = 0; i < {DISPLAYS}; i++) {{ display(i); }}",
    "python": f"from IPython.display import display\nfor i in range({DISPLAYS}): display(i)",
}

# Each loop runs in blocks for as long as the compiler may take on a busy machine: a kernel's has a queue of javac's own methods
# before it. What is printed is the median in microseconds of each loop's best block.
LOOPS = """\
STATIC int sum(int[] a) { int s = 0; for (int i = 0; i < a.length; i++) { s += a[i]; } return s; }
STATIC double dot(double[] a) { double s = 0; for (int i = 0; i < a.length; i++) { s += a[i] * a[i]; } return s; }
STATIC long boxes(int n) { long s = 0; Object[] kept = new Object[64]; for (int i = 0; i < n; i++) { kept[i & 63] = new int[] {i, i}; s += kept.length; } return s; }
STATIC String measured() {
  int[] ints = new int[1 << 16];
  double[] doubles = new double[1 << 16];
  double[] best = new double[] {1e9, 1e9, 1e9};
  long used = 0;
  for (int block = 0; block < 60; block++) {
    long[][] nanos = new long[3][200];
    for (int round = 0; round < 200; round++) {
      long a = System.nanoTime();
      used += sum(ints);
      long b = System.nanoTime();
      used += (long) dot(doubles);
      long c = System.nanoTime();
      used += boxes(10_000);
      long d = System.nanoTime();
      nanos[0][round] = b - a;
      nanos[1][round] = c - b;
      nanos[2][round] = d - c;
    }
    for (int i = 0; i < 3; i++) {
      java.util.Arrays.sort(nanos[i]);
      best[i] = Math.min(best[i], nanos[i][100] / 1000.0);
    }
  }
  return best[0] + " " + best[1] + " " + best[2] + (used == 42 ? " " : "");
}
"""
LOOP_NAMES = ("int sum", "double reduction", "object allocation")
LOOPS_IN_A_CLASS = "class Loops {\n" + LOOPS.replace("STATIC", "static") + "}\n"
LOOPS_IN_METHODS = LOOPS.replace("STATIC ", "")
LOOPS_PLAIN = "public " + LOOPS_IN_A_CLASS.rstrip()[:-1] + "public static void main(String[] args) { System.out.print(measured()); }\n}\n"


def fill(code: str, n: int) -> str:
    """The cell with names that were not used before."""
    return code.replace("{n}", str(n))
