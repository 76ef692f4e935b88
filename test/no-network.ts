// The set-up of every test: any code that tries to reach another machine fails at that line.
import './network-guard.cjs';
