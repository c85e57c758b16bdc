import { Component, type ReactNode } from "react";
import { BrokenScreen } from "./broken-screen.tsx";

type BoundaryProps = { children: ReactNode };

/** Catches what breaks beneath it and says so in its place. Give it a key: with another one it tries anew. */
export class Boundary extends Component<BoundaryProps, { error: unknown; broke: boolean }> {
  override state = { error: undefined, broke: false };

  static getDerivedStateFromError(error: unknown) {
    return { error, broke: true };
  }

  override render() {
    return this.state.broke ? <BrokenScreen error={this.state.error} /> : this.props.children;
  }
}
